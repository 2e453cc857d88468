"""A declaration: labels declared together, with the cue that declares them."""

import math
from dataclasses import dataclass

from lingvist.findings.declaring.cues import Cue
from lingvist.findings.declaring.label_shapes import Reason
from lingvist.findings.declaring.series import Entry
from lingvist.findings.declaring.weighing import probability
from lingvist.resources.declarations import load


@dataclass(frozen=True)
class Declaration:
    """Labels declared together.

    Attributes:
        entries: the labels, with the passages that say what they mean.
        cue: the cue that declares them.
        count: the number the text states; NaN if none.
        form: how they are declared; docs/values.md lists the forms.
        scope: municipality, unit or leaders.
    """

    entries: tuple[Entry, ...]
    cue: Cue
    count: float
    form: str
    scope: str
    reasons: tuple[Reason, ...] = ()
    points: float = math.nan

    @property
    def start(self) -> int:
        """Where the first label stands in the clean text."""
        return self.entries[0].label.place[0]

    @property
    def end(self) -> int:
        """Where the last label ends in the clean text."""
        return self.entries[-1].label.place[1]

    @property
    def grounds(self) -> tuple[Reason, ...]:
        """What speaks for and against it: the evidence, or the wording, the cue and the number."""
        if self.reasons:
            return self.reasons
        weights = load().confidence
        found = [Reason(self.form, weights.forms[self.form])]
        if self.cue.kind in {"picture", "counted"}:
            found.append(Reason("picture", weights.picture))
        if not math.isnan(self.count):
            agrees = self.count == len(self.entries)
            change = weights.count_agrees if agrees else weights.count_differs
            found.append(Reason("number agrees" if agrees else "number differs", change))
        return tuple(found)

    @property
    def confidence(self) -> float:
        """How sure the rules are, from 0 to 1.

        The logistic of the points where evidence decided; otherwise the sum of the grounds.
        """
        value = sum(reason.weight for reason in self.grounds)
        if self.reasons:
            value = probability(self.points)
        return round(min(max(value, 0.0), 1.0), 2)

    @property
    def why(self) -> str:
        """The grounds in words."""
        return "; ".join(f"{reason.name} {reason.weight:+.2f}" for reason in self.grounds)
