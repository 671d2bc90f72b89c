// The chat without leaving the page. Everything here also works without it, by plain forms.
"use strict";

(() => {
  const turns = document.getElementById("turns");
  const composer = document.getElementById("composer");
  const field = document.getElementById("question");
  const error = document.getElementById("question-error");
  const progress = document.getElementById("progress");
  let waiting = false;

  const say = (words) => {
    progress.textContent = words;
  };

  const complain = (words) => {
    error.textContent = words;
    if (words) {
      error.setAttribute("role", "alert");
      field.setAttribute("aria-invalid", "true");
    } else {
      error.removeAttribute("role");
      field.removeAttribute("aria-invalid");
    }
  };

  // A disabled button would lose the focus of whoever pressed it; this one only says so.
  const setWaiting = (on) => {
    waiting = on;
    turns.setAttribute("aria-busy", String(on));
    // That the answer is here can be seen: from then on the line is for screen readers alone.
    progress.classList.toggle("visually-hidden", !on);
    for (const button of composer.querySelectorAll("button")) {
      button.setAttribute("aria-disabled", String(on));
    }
  };

  const post = async (form, button) => {
    const fields = new URLSearchParams(new FormData(form));
    if (button && button.name) {
      fields.set(button.name, button.value);
    }
    const response = await fetch(form.getAttribute("action"), {
      method: "POST",
      headers: { Accept: "application/json" },
      body: fields,
    });
    const answer = await response.json();
    // What comes without its notice is not shown.
    if (!answer.notice) {
      throw new Error("an answer without a notice");
    }
    return answer;
  };

  const append = (html) => {
    const holder = document.createElement("template");
    holder.innerHTML = html;
    const turn = holder.content.firstElementChild;
    turns.append(turn);
    const examples = document.querySelector("[data-examples]");
    if (examples) {
      examples.remove();
    }
    turn.scrollIntoView({ block: "start" });
  };

  const converse = async (form, button, isQuestion) => {
    setWaiting(true);
    complain("");
    say(composer.dataset.searching);
    try {
      const answer = await post(form, button);
      if (answer.error) {
        say("");
        complain(answer.error);
      } else {
        append(answer.html);
        say(composer.dataset.arrived);
        if (isQuestion) {
          field.value = "";
        }
      }
    } catch {
      say("");
      complain(composer.dataset.unsent);
    } finally {
      setWaiting(false);
      if (isQuestion) {
        field.focus({ preventScroll: true });
      }
    }
  };

  const rate = async (form, button) => {
    const rating = form.closest("[data-rating]");
    try {
      const answer = await post(form, button);
      const thanks = document.createElement("p");
      thanks.className = "thanks";
      thanks.tabIndex = -1;
      thanks.textContent = answer.said || answer.error;
      rating.replaceWith(thanks);
      if (button?.value !== "helpful") {
        // What did not help may be taken back; from here on as a plain form, as on a page drawn anew.
        const back = rating.querySelector("form");
        back.removeAttribute("data-chat");
        thanks.after(back);
      }
      thanks.focus();
    } catch {
      form.submit();
    }
  };

  document.addEventListener("submit", (event) => {
    const form = event.target;
    const what = form.dataset.chat;
    if (form.hasAttribute("data-examples")) {
      event.preventDefault();
      if (!waiting) {
        converse(form, event.submitter, true);
      }
    } else if (what === "append") {
      event.preventDefault();
      if (!waiting) {
        converse(form, event.submitter, form === composer);
      }
    } else if (what === "said") {
      event.preventDefault();
      rate(form, event.submitter);
    }
  });

  // Enter sends and Shift+Enter breaks the line, but never while a Korean syllable is being
  // composed: that Enter belongs to the input method (229 is what older Safari says instead).
  field.addEventListener("keydown", (event) => {
    const composing = event.isComposing || event.keyCode === 229;
    if (event.key === "Enter" && !event.shiftKey && !composing) {
      event.preventDefault();
      composer.requestSubmit();
    }
  });
})();
