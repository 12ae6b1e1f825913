import { onDestroy, untrack } from 'svelte';

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

/** Not state itself: what is torn down would see it as it was before. */
let layers: readonly (readonly Key[])[] = [];
let turns = $state(0);

function exchange(changed: typeof layers): void {
  layers = changed;
  untrack(() => (turns += 1));
}

const KEPT = 'tacitus-single-keys';
let single = $state(localStorage.getItem(KEPT) !== 'off');

export const keyboard = {
  /** All keys that do something now, the latest layer first. */
  get all(): readonly Key[] {
    void turns;
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
  exchange([...layers, keys]);
  onDestroy(() => exchange(layers.filter((layer) => layer !== keys)));
}

/** How long a first key waits for its second, in milliseconds. */
const PATIENCE = 1200;
let first = '';
let waiting: ReturnType<typeof setTimeout> | undefined;

/** What is typed while a field is on its way; `undefined` when none is. */
let held: string | undefined;
const LONGEST_HOLD = 2000;

/** A field was asked for that is not there yet: what is typed meanwhile is for it, and no key does anything else. */
export function holdKeys(): void {
  held = '';
  setTimeout(takeHeld, LONGEST_HOLD);
}

/** The field is there: what was typed for it. */
export function takeHeld(): string {
  const typed = held ?? '';
  held = undefined;
  return typed;
}

/** To be called on each `keydown` of the window. */
export function pressed(event: KeyboardEvent): void {
  const name = nameOf(event);
  if (event.isComposing || event.defaultPrevented || isModifier(name)) return;
  // It closes the dialog and nothing under it, where the focus goes back to.
  if (name === 'Escape' && document.querySelector('dialog[open]') !== null) return;
  if (held !== undefined && event.key.length === 1 && !event.ctrlKey && !event.metaKey) {
    held += event.key;
    return event.preventDefault();
  }
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
