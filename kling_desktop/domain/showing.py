"""What the list shows: which renders, in which order, put together how."""

from __future__ import annotations

from dataclasses import dataclass

from kling_desktop.domain.ordering import Grouping, Order
from kling_desktop.domain.search import NO_QUERY, Query
from kling_desktop.domain.sections import Section


@dataclass(frozen=True, slots=True, kw_only=True)
class Showing:
    """None means any account, project or tag; an empty project means those without one."""

    section: Section = Section.ALL
    account_id: str | None = None
    project: str | None = None
    tag: str | None = None
    query: Query = NO_QUERY
    order: Order = Order.NEWEST
    is_reversed: bool = False
    grouping: Grouping = Grouping.NONE

    @property
    def is_filtered(self) -> bool:
        """Whether something besides the search keeps renders from being shown."""
        chosen = (self.account_id, self.project, self.tag)
        return self.section is not Section.ALL or any(it is not None for it in chosen)

    @property
    def is_everything(self) -> bool:
        return not self.is_filtered and self.query.is_empty

    @property
    def is_as_they_come(self) -> bool:
        """Whether there is nothing to sort."""
        is_plain = self.order is Order.NEWEST and not self.is_reversed
        return is_plain and self.grouping is Grouping.NONE
