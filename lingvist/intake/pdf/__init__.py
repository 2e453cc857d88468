"""From the glyphs of a PDF to blocks in reading order."""
