"""From the parts of a DOCX package to blocks in reading order."""
