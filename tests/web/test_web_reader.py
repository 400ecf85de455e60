"""Addresses in the running reader: typed into its dialogue, in a real terminal, against a server on the loopback."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from hostile_server import PAGE, Connection, HostileServer
from terminal import Terminal


def serve(connection: Connection) -> None:
    connection.answer(body=PAGE.replace(b"Harbour opens", b"Harbour opens late"))


def fail(connection: Connection) -> None:
    connection.answer("404 Not Found", b"")


def test_an_address_and_a_pasted_list_open_in_the_reader(tmp_path: Path, own_home: Path) -> None:
    server = HostileServer({"page": serve, "second": serve, "no": fail})
    article = tmp_path / "port.txt"
    article.write_text("The council met\n\nThe council of Almada met on Monday to agree on a tax.\n", "utf-8")
    env = dict(os.environ, TERM="xterm-256color", BRIEFING_HOME=str(own_home))
    command = [sys.executable, "-m", "briefing", "--allow-host", "127.0.0.1", str(article)]
    terminal = Terminal(command, env)
    try:
        terminal.see("IN BRIEF")
        terminal.type("O")
        terminal.see("A file, a folder or an address")
        terminal.type(server.address("page") + "\r")
        terminal.see("Harbour opens late")
        terminal.type("O")
        terminal.see("A file, a folder or an address")
        wanted = f"{server.address('second')}\r{server.address('no')}\r"
        terminal.type(f"\x1b[200~{wanted}\x1b[201~")
        terminal.see("/no")
        terminal.type("\x13")
        terminal.see("does not exist")
        terminal.type("F")
        terminal.see("Not read: 1")
        terminal.type("\x1b\x11")
        assert terminal.ended() == 0
    finally:
        terminal.close()
        server.close()
