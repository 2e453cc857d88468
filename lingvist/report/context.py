"""What every section is written from: the results, the sentences to quote, the names of things."""

from dataclasses import dataclass
from functools import cached_property

from lingvist.compare.groups import REST
from lingvist.report.evidence import Library
from lingvist.report.further import Further
from lingvist.report.many import Many
from lingvist.report.model import Inline, PlaceLink
from lingvist.report.numbers import percent, whole
from lingvist.report.prose import line
from lingvist.report.results import BY, Results
from lingvist.resources.labels import labels
from lingvist.study import Study


@dataclass(frozen=True)
class Context:
    """What a report is written from.

    Attributes:
        study: the study.
    """

    study: Study

    @cached_property
    def results(self) -> Results:
        """The comparisons."""
        return Results(self.study)

    @cached_property
    def further(self) -> Further:
        """The comparisons of what texts can bear, lack, share and declare."""
        return Further(self.results)

    @cached_property
    def many(self) -> Many:
        """The comparisons that need many texts."""
        return Many(self.results)

    @cached_property
    def library(self) -> Library:
        """The sentences to quote from."""
        return Library(self.study)

    @property
    def level(self) -> str:
        """Coverage of the intervals, in per cent."""
        return percent(self.study.settings.level)

    def theme(self, name: str) -> str:
        """Return the Danish name of a theme."""
        known = {family.name: family.label for family in self.study.lexicon.families}
        return known.get(name, name.replace("_", " "))

    def group(self, name: str) -> str:
        """Return the name of a municipality, or what the others together are called."""
        return line("words.rest") if name == REST else name

    def texts_of(self, group: str) -> str:
        """Speak of the texts of a municipality: *teksten fra Vejen*."""
        if group == REST:
            return line("words.other_texts")
        return line("words.texts_of", self.number_of_texts(group), group=group)

    def number_of_texts(self, group: str) -> int:
        """Return the number of documents of a municipality."""
        return len(self.documents_of(group))

    def documents_of(self, group: str) -> list[str]:
        """Return the ids of the documents of a municipality."""
        documents = self.results.documents
        return list(documents.loc[documents[BY] == group, "document"])

    def title(self, document: str) -> str:
        """Return the title of a document."""
        return self.study.corpus[document].metadata.title

    def page(self, group: str, place: str = "", text: str = "") -> Inline:
        """Return a link to the page of a municipality."""
        document = self.documents_of(group)[0]
        return PlaceLink(text or group, self.library.pages[document], place)

    def leading(self, group: str, place: str, count: int) -> Inline:
        """Return a count that leads to a place on the page of a municipality; 0 leads nowhere."""
        return self.page(group, place, whole(count)) if count else whole(count)


def term(vocabulary: str, key: str) -> str:
    """Return the Danish word for a key of a closed vocabulary."""
    return labels().term(vocabulary, key)
