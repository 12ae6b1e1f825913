import type { CaseRecord, Id, Signal } from './records.ts';

/** A record with every actor it points at exchanged; the record itself where nothing changes. */
export function mapActors<R extends CaseRecord>(record: R, map: (actor: Id) => Id): R {
  const changed = changes(record, map);
  return Object.keys(changed).length === 0 ? record : { ...record, ...changed };
}

/** The fields in which something changes, as they are afterwards. */
function changes(record: CaseRecord, map: (actor: Id) => Id): object {
  switch (record.kind) {
    case 'source':
      return one('outlet', record.outlet, map);
    case 'mention':
      return {
        ...one('actor', record.actor, map),
        ...pointing('candidates', record.candidates, map),
      };
    case 'event':
      return {
        ...several('initiators', record.initiators, map),
        ...several('recipients', record.recipients, map),
        ...pointing('parties', record.parties ?? [], map),
      };
    case 'tenure':
      return {
        ...one('person', record.person, map),
        ...one('organisation', record.organisation, map),
        ...one('state', record.state, map),
      };
    case 'tie':
      return { ...one('from', record.from, map), ...one('to', record.to, map) };
    case 'claim':
      return { ...pointing('chain', record.chain, map), ...signalled(record.signal, map) };
    case 'hypothesis':
    case 'expectation':
      return one('speaker', record.speaker, map);
    default:
      return {};
  }
}

function signalled(signal: Signal | undefined, map: (actor: Id) => Id): object {
  if (signal === undefined) return {};
  const changed = {
    ...one('sender', signal.sender, map),
    ...several('audience', signal.audience, map),
  };
  return Object.keys(changed).length === 0 ? {} : { signal: { ...signal, ...changed } };
}

function one(field: string, actor: Id | undefined, map: (actor: Id) => Id): object {
  if (actor === undefined || map(actor) === actor) return {};
  return { [field]: map(actor) };
}

/** Two that become one are one. */
function several(field: string, actors: readonly Id[], map: (actor: Id) => Id): object {
  if (actors.every((actor) => map(actor) === actor)) return {};
  return { [field]: [...new Set(actors.map(map))] };
}

/** Items that point at an actor each. */
function pointing(
  field: string,
  items: readonly { readonly actor?: Id }[],
  map: (actor: Id) => Id,
): object {
  if (items.every(({ actor }) => actor === undefined || map(actor) === actor)) return {};
  return {
    [field]: items.map((item) =>
      item.actor === undefined ? item : { ...item, actor: map(item.actor) },
    ),
  };
}
