"""The parts of the reader of web pages: bytes to tree, tree without furniture, blocks, text."""
