"""What travels between phone and server: the base of every document, and the register of collections.

Each noun declares its documents and registers them here with `@collection(name)`; sync knows no noun.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import Annotated, Any, ClassVar, LiteralString, Self, TypeVar, get_args
from uuid import UUID

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, StringConstraints
from pydantic_core import PydanticCustomError

State = dict[str, Any]
Line = Annotated[str, StringConstraints(max_length=300)]
Text = Annotated[str, StringConstraints(max_length=10_000)]


def misfit(code: LiteralString, sentence: LiteralString) -> PydanticCustomError:
    """What a document's own validator raises: phones have words for each `code`."""
    return PydanticCustomError(code, sentence)


def _in_utc(moment: datetime) -> datetime:
    """Away from both ends of the calendar, so that every rule may count days from it in any time zone."""
    try:
        utc = moment.astimezone(UTC)
    except OverflowError:
        utc = datetime.min
    if not datetime.min.year < utc.year < datetime.max.year:
        raise ValueError("This lies outside of the calendar.")
    return utc


def _each_once(ids: list[UUID]) -> list[UUID]:
    return list(dict.fromkeys(ids))


Moment = Annotated[AwareDatetime, AfterValidator(_in_utc)]
Ids = Annotated[list[UUID], AfterValidator(_each_once)]
CollectionName = Annotated[str, StringConstraints(pattern=r"^[a-z]+$", max_length=20)]
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


@dataclass(frozen=True)
class Ref:
    """Marks a UUID field as the id of a document in another collection of the same person."""

    collection: str


D = TypeVar("D", bound="Document")


class Document(BaseModel):
    """A row of a person's data. Unknown fields are refused; a missing one takes its default."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    collection: ClassVar[str]
    server_only: ClassVar[bool] = False
    one_per_person: ClassVar[bool] = False
    most_naming: ClassVar[int | None] = None

    id: UUID

    def wire(self) -> State:
        """The normalised wire form: JSON types only, times in UTC, every field present."""
        return self.model_dump(mode="json")

    @classmethod
    def complete(cls, stored: State) -> State:
        """The wire form of what was stored, with the defaults of fields that were added since."""
        return stored if _is_complete(cls, stored) else cls.model_validate(stored).wire()

    def mentions(self) -> Iterator[tuple[str, str, UUID]]:
        """`(field, collection, id)` for each document this one points to."""
        yield from _mentions(self, "")

    def without(self, target_id: UUID) -> Self:
        """The same, naming that id nowhere any more. ValueError where a document must name one."""
        state = self.wire()
        for field, _, id in self.mentions():
            if id == target_id:
                _strike(state, field.split("."), str(id))
        return type(self).model_validate(state)


_collections: dict[str, type[Document]] = {}


def collection(
    name: str, *, server_only: bool = False, one_per_person: bool = False, most_naming: int | None = None
) -> Callable[[type[D]], type[D]]:
    """Registers a document under its name on the wire.

    Phones may only read a `server_only` one; a `one_per_person` one bears its owner's id. `most_naming`: so
    many of them a phone may have name one and the same document.
    """

    def register(model: type[D]) -> type[D]:
        model.collection = name
        model.server_only = server_only
        model.one_per_person = one_per_person
        model.most_naming = most_naming
        _collections[name] = model
        return model

    return register


def model_of(name: str) -> type[Document] | None:
    return _collections.get(name)


def collections() -> dict[str, type[Document]]:
    return dict(_collections)


def _mentions(model: BaseModel, prefix: str) -> Iterator[tuple[str, str, UUID]]:
    for name, target in _references(type(model)):
        value = getattr(model, name)
        for id in value if isinstance(value, list) else [value]:
            if id:
                yield f"{prefix}{name}", target, id
    for name, _ in _shape(type(model))[1]:
        value = getattr(model, name)
        if isinstance(value, BaseModel):
            yield from _mentions(value, f"{prefix}{name}.")


@cache
def _references(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """A model's fields that name documents, and of which collection: asked of every document written."""
    fields = model.model_fields.items()
    return tuple((name, to) for name, field in fields if (to := _target(field.metadata, field.annotation)))


def _target(metadata: list[Any], annotation: Any) -> str | None:
    """The collection named by a `Ref`, wherever it stands: on the field, in `X | None`, in `list[X]`."""
    for each in metadata:
        if isinstance(each, Ref):
            return each.collection
    for inner in get_args(annotation):
        found = _target(list(getattr(inner, "__metadata__", ())), inner)
        if found:
            return found
    return None


def _strike(state: State, path: Sequence[str], id: str) -> None:
    *outer, last = path
    for name in outer:
        state = state[name]
    value = state[last]
    state[last] = [each for each in value if each != id] if isinstance(value, list) else None


def _is_complete(model: type[BaseModel], stored: Any) -> bool:
    """Has it every field of its model, in the models within as well? Far cheaper than to validate it."""
    if not isinstance(stored, dict):
        return stored is None
    names, inner = _shape(model)
    return stored.keys() == names and all(
        _is_complete(each, value)
        for name, each in inner
        for value in (stored[name] if isinstance(stored[name], list) else [stored[name]])
    )


@cache
def _shape(model: type[BaseModel]) -> tuple[frozenset[str], tuple[tuple[str, type[BaseModel]], ...]]:
    """A model's fields, and those of them that hold models."""
    held = [(name, _model_in(field.annotation)) for name, field in model.model_fields.items()]
    return frozenset(model.model_fields), tuple((name, inner) for name, inner in held if inner)


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for inner in get_args(annotation) if (found := _model_in(inner))), None)
