# One image for migrate, web and bot. It has not been built on the machine it was written on.
FROM python:3.12-slim

WORKDIR /app
COPY pyproject.toml constraints.txt README.md ./
COPY assistant.py house.py groups.py official.py service.py ./
COPY city ./city
COPY knowledge ./knowledge
COPY disclosure ./disclosure
COPY bot ./bot
COPY admin ./admin
# The address of a package index that holds the CPU build of PyTorch keeps gigabytes out.
ARG EXTRA_INDEX_URL=""
RUN pip install --no-cache-dir ${EXTRA_INDEX_URL:+--extra-index-url "$EXTRA_INDEX_URL"} \
      --constraint constraints.txt '.[postgres]' \
 && useradd --create-home --uid 10001 assistant \
 && install -d -m 700 -o assistant -g assistant /data
USER assistant
ENV ASSISTANT_DATA_DIR=/data PYTHONUNBUFFERED=1
VOLUME /data
EXPOSE 8000
CMD ["assistant", "serve"]
