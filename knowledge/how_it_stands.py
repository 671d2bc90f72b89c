"""Questions about how one's own matter stands, or the world does now, which no rule tells.

What is asked about is over, or going on: 됐어요, 안 됐어요? What follows from it is asked of the
rule (심사에서 떨어졌는데 이의신청할 수 있어요?), and so is what is done with a result (결과는
며칠 안에 알려 주나요?).
"""

from __future__ import annotations

import regex

from city.korean import heard, phrase

# Where a word begins.
_ALONE = r"(?<!\p{L})"
# How a question ends that asks whether something is, or has happened.
_ASKED = (
    r"(?:나요|나여|능가|는가|는감|당가|습니까|(?:나|냐|니|어|아)(?=\s*[?]|\s*$)"
    r"|(?:어|아|)(?:요|여)(?=\s*[?]|\s*$)"
    r"|는지~(?:봐|알려(?:줘|주(?:세|시|십))|찾아|궁금|확인(?:해|좀|부탁)))"
)
_MINE = (
    "(?:제가|내가|저는|나는|전|저|나|우리애|우리아이|저희|우리집|제|내|신청한(?:거|것|게)"
    "|(?:낸|넣은)(?:거|것|게|민원|서류|신청서))"
)
_CAME_TRUE = (
    "(?:됐|되었|당첨됐|뽑혔|선정됐|붙었|합격했|통과(?:했|됐)"
    "|떨어졌|탈락했|접수됐|처리됐|승인됐|들어갔)"
)
_TOLD = "(?:어요|나요|습니까|능가|소)"
_BILL = "(?:요금|물값|수도세|과태료|세금|고지서|관리비|사용료|쓰레기값)"
_NOW = "(?:지금|시방|현재|방금)"
_KOREAN = (
    # Chosen or not, come out or not.
    rf"결과(?:가|는|도)?(?:벌써|이제|아직|다)?나왔{_ASKED}",
    rf"(?:(?<=^|[.?!,])|{_MINE}~)(?:됐|되었){_TOLD}\s*[.,?]?\s*안(?:됐|되었){_TOLD}",
    r"된(?:거|건|것)~안된(?:거|건|것)",
    r"(?:붙었|뽑혔|당첨됐|선정됐)(?:는지|나요|어요)~(?:떨어졌|안됐|탈락)",
    rf"{_ALONE}{_MINE}[은는이가도]?(?:이번에|잘|벌써|다)?{_CAME_TRUE}{_ASKED}",
    rf"{_ALONE}(?:제|내|저희|낸|넣은|신청한)~(?:접수|처리|승인|통과|선정|심사)(?:가)?됐{_ASKED}",
    rf"{_ALONE}(?:낸|넣은)(?:거|것|서류|신청서|민원)~들어갔{_ASKED}",
    # How far it is.
    rf"{_ALONE}(?:제|내|저희|낸|넣은|신청|민원)~어디까지(?:갔|됐|왔|진행됐|처리됐){_ASKED}",
    rf"{_ALONE}(?:제|내|저희|신청한|낸|넣은)~어느단계(?:예|에|인|야)",
    r"아직(?:도)?(?:심사|처리|검토|심의)중(?:이|인)",
    rf"{_ALONE}(?:제|내|우리아이|우리애|저희아이)(?:는|은)?~(?:대기)?(?:순번|번호|순서|차례)(?:가|는|이)?(?:지금)?몇번",
    r"^(?:나|저|나는|저는)몇번(?:이에|이예|째)",
    r"명단에(?:제|내|우리)(?:애|아이)?이름",
    # What came in, and what is to be paid.
    rf"{_ALONE}(?:제|내|통장|지원금|수당|장학금|돈)~(?:입금됐|들어왔){_ASKED}",
    rf"{_BILL}(?:이|가|은|는)?~(?:얼마|얼매|을매)(?:나)?(?:나왔|밀렸|찍혔){_ASKED}",
    rf"{_ALONE}(?:제|내)앞으로나온~있",
    rf"{_ALONE}(?:제|내)(?:가)?(?:가진)?(?:상품권|카드|앱)?(?:포인트|잔액|마일리지|적립금)(?:이|가|는|은)?(?:지금)?(?:얼마|얼매|몇)(?!까지|이상)",
    # What will come of it.
    r"(?:이길|승소할)(?:수있을)?(?:까|것같|확률|가능성)",
    r"받아들여질까",
    rf"{_ALONE}(?:제가|내가|저|나|신청하면|내면|넣으면)~(?:뽑힐|붙을|당첨될|선정될|합격할)(?:수있을까|것같아|것같나|확률|가능성|까요)",
    rf"{_ALONE}(?:제가|내가|저|저도|나)될(?:것|거)같",
    # What goes on outside.
    rf"{_ALONE}{_NOW}~(?:막히|막혀|붐비|열었|열려있|문열었|뜨|운항하|운항중이|막혔|단수중이|정전이){_ASKED}",
    rf"{_ALONE}{_NOW}[^.?!,\n]{{0,10}}?(?:빈)?자리(?:가|는)?(?:좀)?(?:있|남았|비었)(?:어요|나요|습니까|능가)(?=\s*[?]|\s*$)",
    rf"{_ALONE}{_NOW}[^.?!,\n]{{0,10}}?사람(?:이)?(?:많|붐비)(?:아|나|습|은가|능가)",
    rf"{_ALONE}{_NOW}~몇(?:대|명|자리)(?:가|이)?(?:들어갈|있|남|비)",
    r"방금~왜",
    rf"{_ALONE}{_NOW}[^.?!,\n]{{0,6}}?어디(?:쯤|까지|에)?(?:있|오고|왔|가고|됐|올라)",
    rf"{_ALONE}{_NOW}[^.?!,\n]{{0,6}}?(?:왜|이유)",
    rf"{_ALONE}{_NOW}~몇(?:건|자리|명|대|팀)(?:이|가|을|를|나)?(?:올라|있|남|비|기다)",
    rf"{_ALONE}(?:벌써|아직|이미|다)~(?:팔렸|매진됐|마감됐|끝났|찼)(?:어요|나요|습니까|능가)(?=\s*[?]|\s*$)",
    r"(?:요즘|요새)[^.?!,\n]{0,14}?(?:얼마|얼매)(?:쯤)?(?:해|하나|예|에|한당)",
    r"(?:올해|요즘|요새|지금|현재)~시세(?:가|는)?(?:얼마|얼매|어때|어떻)",
)
_ENGLISH = (
    (
        r"(?:was|were|am|are|did) (?:i|we|my \w+) (?:get )?"
        r"(?:selected|chosen|picked|accepted|approved|rejected)\b[^.,?]*\?"
    ),
    r"(?:at the moment|as of now)\s*\?",
    (
        r"ha(?:s|ve) (?:my|the|our) (?:\w+ ){1,2}"
        r"(?:been (?:approved|deposited|received|paid|processed|accepted)|come out)"
    ),
    r"status of my",
    r"is my \w+ still",
    r"did you (?:receive|get) my",
    r"(?:how much|what) is my (?:\w+ )?(?:bill|balance)(?: this month| now)?",
    r"how much do i owe",
    r"(?:will|would|can) i win|my chances of|my odds of",
    (
        r"(?:is|are) (?:it|they|the [\w ]{2,30}?) "
        r"(?:open|closed|crowded|full|busy|running) (?:now|at the moment|right now)"
    ),
)
_STANDS = regex.compile(
    "|".join(map(phrase, _KOREAN)) + rf"|\b(?:{'|'.join(_ENGLISH)})", regex.IGNORECASE
)
# Who asks when or how one is told of it or may see it, or waits too long, asks what the rule is.
_OF_THE_RULE = regex.compile(
    phrase(
        r"됐는지~(?:언제|어떻게|문자|알려주(?:나|는)|(?:볼|확인할|조회할)수(?:있|도))"
        r"|언제알|감감|연락이(?:없|안)|어떻게알"
    ),
    regex.IGNORECASE,
)


def asks_how_it_stands(question: str) -> bool:
    """Whether a question asks what became of something, or how things are at this hour."""
    asked = heard(question)
    return _STANDS.search(asked) is not None and _OF_THE_RULE.search(asked) is None
