"""How the parts of the reading pane look: colours by the names that every theme gives, and the page's own structure."""

LOOKS = (
    *("title", "source", "notice", "label", "heading", "subheading", "summary", "paragraph", "item", "quotation"),
    *("muted", "bar", "current", "mark", "quoted", "person", "organisation", "place"),
    *("mention", "match", "evidence", "lit"),
)
"""Component classes, without their prefix."""

CSS = """
Prose {
    height: 1fr;
    overflow-x: hidden;
    overflow-y: auto;
    scrollbar-size-vertical: 1;
    color: $foreground;
    & > .prose--title { text-style: bold; }
    & > .prose--source { color: $muted; }
    & > .prose--notice { color: $accent; }
    & > .prose--label { color: $accent; text-style: bold; }
    & > .prose--heading { color: $muted; }
    & > .prose--subheading { text-style: bold; }
    & > .prose--muted { color: $muted; }
    & > .prose--bar { color: $muted; }
    & > .prose--current { color: $accent; }
    & > .prose--quoted { color: $quotation; text-style: italic; }
    & > .prose--person { color: $person; }
    & > .prose--organisation { color: $organisation; }
    & > .prose--place { color: $place; }
    & > .prose--mention { background: $mention; }
    & > .prose--match { background: $match; }
    & > .prose--evidence { background: $evidence; }
    & > .prose--lit { text-style: bold underline; }
    & > .prose--mark { color: $accent; }
}
Prose:nocolor > .prose--mention { text-style: underline; }
Prose:nocolor > .prose--match { text-style: reverse; }
Prose:nocolor > .prose--evidence { text-style: underline; }
"""
