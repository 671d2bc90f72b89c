"""`make pictures`: asks the running service a question in a real browser, and photographs it.

A data folder of its own is filled with what the project ships; nothing is drawn by hand, so that a
picture shows what a citizen would see today.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

HERE = Path(__file__).parent
QUESTION = "시가 생성형 인공지능으로 안내하면 미리 알려 줘야 하나요?"
READY_WITHIN_S = 300


@contextmanager
def running_service(data_dir: Path) -> Generator[str]:
    """The service on a free port of this machine; gives its address once it is ready."""
    port = _free_port()
    environment = {**os.environ, "ASSISTANT_DATA_DIR": str(data_dir)}
    assistant = Path(sys.executable).with_name("assistant")
    command = [str(assistant), "serve", "--port", str(port)]
    service = subprocess.Popen(command, cwd=HERE.parent.parent, env=environment)  # noqa: S603
    try:
        address = f"http://127.0.0.1:{port}"
        _wait_until_ready(address, service)
        yield address
    finally:
        service.terminate()
        service.wait(timeout=30)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_ready(address: str, service: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + READY_WITHIN_S
    while time.monotonic() < deadline:
        if service.poll() is not None:
            sys.exit("the service ended before it was ready")
        try:
            with urllib.request.urlopen(f"{address}/ready", timeout=5) as answer:  # noqa: S310
                if answer.status == 200:
                    return
        except (urllib.error.URLError, OSError):
            pass
        time.sleep(1)
    sys.exit("the service was not ready in time")


VIEWS: dict[str, Any] = {
    "answer.png": {"viewport": {"width": 1100, "height": 1180}, "device_scale_factor": 1.25},
    "answer-dark.png": {
        "viewport": {"width": 390, "height": 844},
        "device_scale_factor": 1.5,
        "color_scheme": "dark",
    },
}
"""Each picture, and how the page is looked at: a desk by day, a telephone at night."""


def draw(address: str, folder: Path) -> None:
    """Ask one question in each view and photograph the answer with notice, sources and buttons."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium") or shutil.which("google-chrome"),
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        for name, view in VIEWS.items():
            page = browser.new_page(locale="ko-KR", **view)
            page.goto(address)
            page.fill("textarea[name=text]", QUESTION)
            page.press("textarea[name=text]", "Enter")
            page.wait_for_selector("form[action='/rate']", timeout=60_000)
            # Opened again, the page shows the conversation under its header.
            page.goto(address)
            page.wait_for_load_state()
            page.screenshot(path=folder / name)
            page.context.close()
        browser.close()


def main() -> None:
    """Draw every picture of the documentation."""
    with tempfile.TemporaryDirectory() as data_dir, running_service(Path(data_dir)) as address:
        draw(address, HERE)


if __name__ == "__main__":
    main()
