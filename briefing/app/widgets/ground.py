"""What lies behind the lists and the text: lines that are all the same, and so are drawn once for all of them."""

from __future__ import annotations

from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget


def ground(widget: Widget, crop: Region) -> list[Strip]:
    """The lines of `widget` within `crop`, where it has no border, nothing on it, and only its background to show."""
    strip = Strip.blank(crop.width, widget.visual_style.rich_style)
    background = widget.background_colors[1]
    for line_filter in widget.get_line_filters():
        strip = strip.apply_filter(line_filter, background)
    return [strip] * crop.height


class Ground(Widget):
    """A container that shows only its background."""

    DEFAULT_CSS = "Ground { width: 1fr; height: 1fr; overflow: hidden hidden; }"

    def render_lines(self, crop: Region) -> list[Strip]:
        """The background."""
        return ground(self, crop)
