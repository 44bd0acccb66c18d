"""What a run reads, written down."""

from reportgen.project.once import Once


class Recorded(Once):
    """Remembers what was read, in order."""

    def __init__(self, most=48):
        super().__init__(most)
        self.read = []

    def __call__(self, asked, read):
        """Return what `read` returns, and note that it was asked."""

        def noted():
            self.read.append(asked)
            return read()

        return super().__call__(asked, noted)

    def periods_read(self):
        """Return the names of the periods that were read, in order."""
        return [asked[2] for asked in self.read if asked[0] == "period"]
