import { onDestroy } from 'svelte';

/** A key that does something: `j`, `g r` (one after the other), `Ctrl+K`, `?`, `Escape`, `ArrowDown`. */
export interface Key {
  readonly keys: string;
  /** What it does, for the help: “next row”. */
  readonly does: string;
  /** The help's heading; that of the view by default. */
  readonly group?: string;
  /** `false` when it had nothing to do: then the key keeps its usual meaning. */
  readonly run: (event: KeyboardEvent) => unknown;
}

let layers = $state.raw<readonly (readonly Key[])[]>([]);

const KEPT = 'tacitus-single-keys';
let single = $state(localStorage.getItem(KEPT) !== 'off');

export const keyboard = {
  /** All keys that do something now, the latest layer first. */
  get all(): readonly Key[] {
    return layers.toReversed().flat();
  },
  /** Whether keys without Ctrl do something; they can be turned off (WCAG 2.1.4). */
  get single(): boolean {
    return single;
  },
  set single(on: boolean) {
    single = on;
    localStorage.setItem(KEPT, on ? 'on' : 'off');
  },
};

/** Gives keys a meaning as long as the component lives; a later component's meaning comes first. */
export function useKeys(keys: readonly Key[]): void {
  layers = [...layers, keys];
  onDestroy(() => (layers = layers.filter((layer) => layer !== keys)));
}

/** How long a first key waits for its second, in milliseconds. */
const PATIENCE = 1200;
let first = '';
let waiting: ReturnType<typeof setTimeout> | undefined;

/** To be called on each `keydown` of the window. */
export function pressed(event: KeyboardEvent): void {
  const name = nameOf(event);
  if (event.isComposing || event.defaultPrevented || isModifier(name)) return;
  const plain = !name.startsWith('Ctrl+') && name !== 'Escape';
  if (plain && (!single || isTyping(event.target) || inDialog(event.target))) return;
  const asked = first === '' ? name : `${first} ${name}`;
  forget();
  for (const key of keyboard.all)
    if (key.keys === asked && key.run(event) !== false) return event.preventDefault();
  if (keyboard.all.some(({ keys }) => keys.startsWith(`${asked} `))) remember(asked);
}

function nameOf({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): string {
  const named = altKey ? `Alt+${key}` : key;
  return ctrlKey || metaKey ? `Ctrl+${key.length === 1 ? key.toUpperCase() : key}` : named;
}

function isModifier(name: string): boolean {
  return /(?:Shift|Control|Alt|Meta|AltGraph|Dead)$/u.test(name);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input:not([type=checkbox], [type=radio], [type=range]), textarea, select'))
  );
}

function inDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('dialog[open]') !== null;
}

function remember(keys: string): void {
  first = keys;
  waiting = setTimeout(forget, PATIENCE);
}

function forget(): void {
  clearTimeout(waiting);
  first = '';
}
