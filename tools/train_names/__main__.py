"""Make the tagger's two data files, with ``PYTHONPATH=.:tools`` from the project's folder:

    python -m train_names gazetteer --data FOLDER      lists of names, from packages (first: features use it)
    python -m train_names model --data FOLDER          the weights, five to ten minutes

Needs what ``requirements.txt`` beside this file names. The same input gives the same bytes.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from briefing.analysis.names import gazetteer

HERE = Path(gazetteer.__file__).parent / "data"


def main() -> None:
    """Read the arguments and write the file."""
    parser = argparse.ArgumentParser(prog="train_names", description="Make the data files of the tagger of names.")
    parser.add_argument("what", choices=("gazetteer", "model"))
    parser.add_argument(
        "--data",
        type=Path,
        default=os.environ.get("BRIEFING_NER_DATA"),
        help="folder of the training sets (or BRIEFING_NER_DATA)",
    )
    parser.add_argument("--out", type=Path, default=HERE, help="folder for the file (default: the package's own)")
    parser.add_argument(
        "--clear-licence-only", action="store_true", help="leave out the sets whose licence is doubtful"
    )
    parser.add_argument("--made-up", type=int, default=4000, help="how many invented reports to add")
    parser.add_argument("--limit", type=int, help="at most so many rows of each set")
    options = parser.parse_args()
    if options.data is None:
        parser.error("name the folder of the training sets with --data or BRIEFING_NER_DATA")
    options.out.mkdir(parents=True, exist_ok=True)
    name, content = _gazetteer(options) if options.what == "gazetteer" else _model(options)
    (options.out / name).write_bytes(content)
    print(f"{options.out / name}: {len(content)} bytes")


def _gazetteer(options: argparse.Namespace) -> tuple[str, bytes]:
    from train_names import corpus, gazetteers

    rows = corpus.rows_of(options.data, clear_licence_only=options.clear_licence_only, limit=options.limit)
    return "gazetteer.bin", gazetteer.pack(gazetteers.build(corpus.lower_case_words(rows)))


def _model(options: argparse.Namespace) -> tuple[str, bytes]:
    from train_names import corpus, weights

    rows = corpus.rows_of(options.data, clear_licence_only=options.clear_licence_only, limit=options.limit)
    return "names.model", weights.learn(corpus.runs_of(rows, made_up=options.made_up))


if __name__ == "__main__":
    main()
