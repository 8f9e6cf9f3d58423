"""Ink on a page image, in millimetres from the upper left corner of the type area."""
from dataclasses import dataclass
from typing import NamedTuple

from PIL import Image, ImageChops

DARK = 160  # a dot whose least component is below it counts as ink: half of black, and of red, on white
RED = 60  # a red dot's red exceeds its blue by more
FRAME_FAINTEST = 253  # the figures draw the type area's frame in light grey


class Box(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float


@dataclass
class Page:
    """An image, where the type area lies in it (in dots), and how many dots a millimetre has."""

    image: Image.Image
    left: float
    top: float
    across: float
    down: float

    def dots(self, box):
        return tuple(round(start + mm * scale) for mm, start, scale in zip(
            box, (self.left, self.top) * 2, (self.across, self.down) * 2))

    def box(self, dots):
        return Box(*(round((dot - start) / scale, 2) for dot, start, scale in zip(
            dots, (self.left, self.top) * 2, (self.across, self.down) * 2)))


def on_white(path):
    image = Image.open(path).convert("RGBA")
    paper = Image.new("RGBA", image.size, "white")
    paper.alpha_composite(image)
    return paper.convert("RGB")


def darkest(image):
    red, green, blue = image.split()
    return ImageChops.darker(ImageChops.darker(red, green), blue)


def ink_mask(image, ink):
    """White where there is ink: "any", "red", or "black", which is also seen where a seal lies under it."""
    red, _, blue = image.split()
    if ink == "black":
        return red.point(lambda value: 255 if value < DARK else 0)
    mask = darkest(image).point(lambda value: 255 if value < DARK else 0)
    if ink == "any":
        return mask
    reddish = ImageChops.subtract(red, blue).point(lambda value: 255 if value > RED else 0)
    return ImageChops.darker(mask, reddish)


def ink_box(page, window, ink="any"):
    """The ink within a window; nothing if it is blank."""
    dots = page.dots(window)
    found = ink_mask(page.image.crop(dots), ink).getbbox()
    if found is None:
        return None
    left, top = dots[:2]
    return page.box((found[0] + left, found[1] + top, found[2] + left, found[3] + top))


def mean(grey):
    return grey.resize((1, 1), Image.BOX).getpixel((0, 0))


def line_centre(grey, near, span, upright):
    """The middle of a thin line at about `near` that runs through most of `span`, in dots; nothing if none does."""
    weights = {}
    for at in range(near - 25, near + 25):
        strip = (at, span[0], at + 1, span[1]) if upright else (span[0], at, span[1], at + 1)
        crop = grey.crop(strip)
        if mean(crop.point(lambda value: 255 if value < FRAME_FAINTEST else 0)) > 0.85 * 255:
            weights[at] = 255 - mean(crop)
    if not weights:
        return None
    # Dots count from their upper left corner.
    return sum((at + 0.5) * weight for at, weight in weights.items()) / sum(weights.values())


def framed_page(image, near, size):
    """A scan by the frame of the type area that it draws near (left, top, right, bottom), which is `size` mm."""
    grey = darkest(image)
    left, top, right, bottom = near
    # A line is sought through the middle of the others' span, away from corners.
    down, along = (top + 5, bottom - 5), (left + 10, right - 10)
    lines = (line_centre(grey, left, down, True), line_centre(grey, top, along, False),
             line_centre(grey, right, down, True), line_centre(grey, bottom, along, False))
    if None in lines:
        raise ValueError(f"no frame of a type area near {near}")
    across = (lines[2] - lines[0]) / size[0]
    return Page(image, lines[0], lines[1], across, (lines[3] - lines[1]) / size[1])
