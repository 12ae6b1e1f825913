import type { Transferable } from 'node:worker_threads';
import { openCase, settleIfDue } from '../../flow/case.ts';
import { benchOf } from '../../flow/workbench/bench.ts';
import type { Bench } from '../../flow/workbench/bench.ts';
import { CHANGES, DESK, TEXTS } from '../../flow/workbench/desk.ts';
import { warm } from '../../flow/workbench/warm.ts';
import type { DecidedAnswer, DeskAnswers, DeskQuestions } from '../../flow/workbench/answers.ts';
import type { UseCase } from '../../flow/workbench/desk.ts';
import { InputError } from '../../model/input-error.ts';
import { failureOf } from '../problem.ts';
import type { FromDesk, Opening, ToDesk } from './messages.ts';
import { FilesReader } from './reading.ts';

type Tell = (message: FromDesk, transfer?: readonly Transferable[]) => void;

/** How often it is looked for changes by another program. */
const LOOK_EVERY_MS = 1_000;

/** The thread's side: answers questions at an open case, reads what is dropped in, tells of changes. */
export async function openDesk({ casePath, originals }: Opening, tell: Tell) {
  try {
    const store = await openCase(casePath, { create: true });
    await settleIfDue(store);
    const bench = benchOf(store, casePath, {
      onWritten: (done, all) =>
        tell({ from: 'event', event: { name: 'written', data: { done, all } } }),
      onSwept: (done, all) =>
        tell({ from: 'event', event: { name: 'swept', data: { done, all } } }),
      onReady: () =>
        void bench
          .revision()
          .then((revision) =>
            tell({ from: 'event', event: { name: 'changed', data: { revision } } }),
          ),
    });
    const rest = warmer(bench);
    const tellChange = changeTeller(bench, tell);
    const changed = async (): Promise<void> => {
      if (await tellChange()) rest.soon();
    };
    const reader = new FilesReader(
      store,
      originals ? casePath : undefined,
      (event) => tell({ from: 'event', event }),
      changed,
    );
    const look = setInterval(() => void changed(), LOOK_EVERY_MS);
    await changed();
    tell({ from: 'ready' });
    rest.soon();
    return {
      async hear(message: ToDesk): Promise<void> {
        if (message.to === 'ask') await answer(bench, message, tell, changed);
        else if (message.to === 'read') reader.add(message.incoming);
        else {
          clearInterval(look);
          rest.stop();
          await reader.stop();
          await store.close();
          tell({ from: 'closed' });
        }
      },
    };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    tell({ from: 'failed', failure: failureOf(error) });
    return { hear: () => Promise.resolve() };
  }
}

/** Tells of a change once, and not of the state that was found; gives whether there was one. */
function changeTeller(bench: Bench, tell: Tell): () => Promise<boolean> {
  let told: number | undefined;
  return async () => {
    const revision = await bench.revision();
    const isNews = told !== undefined && told !== revision;
    told = revision;
    if (isNews) tell({ from: 'event', event: { name: 'changed', data: { revision } } });
    return isNews;
  };
}

/** How long nothing has changed before what views need is worked out beforehand. */
const REST_MS = 2_000;

/** Uses the time in which nothing changes. */
function warmer(bench: Bench) {
  let timer: NodeJS.Timeout | undefined;
  const stop = (): void => clearTimeout(timer);
  return {
    stop,
    soon(): void {
      stop();
      // What fails here fails again where it is asked for, and is told there.
      timer = setTimeout(() => void warm(bench).catch(() => undefined), REST_MS);
    },
  };
}

async function answer(
  bench: Bench,
  { turn, use, asked }: ToDesk & { readonly to: 'ask' },
  tell: Tell,
  changed: () => Promise<void>,
): Promise<void> {
  try {
    const text = await textOfDesk(bench, use, asked);
    const data = text === undefined ? await askDesk(bench, use, asked) : undefined;
    const json = text ?? new TextEncoder().encode(JSON.stringify(data));
    tell({ from: 'answer', turn, json }, [json.buffer]);
    if (!CHANGES.has(use)) return;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every use that changes the case answers so
    const { decision, words } = data as DecidedAnswer;
    tell({
      from: 'event',
      event: { name: 'decided', data: { decision, words, undone: false } },
    });
    await changed();
  } catch (error) {
    tell({ from: 'problem', turn, ...failed(error) });
  }
}

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- it ties the question to the use
function askDesk<U extends UseCase>(
  bench: Bench,
  use: U,
  asked: DeskQuestions[U],
): Promise<DeskAnswers[U]> {
  return DESK[use](bench, asked);
}

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- it ties the question to the use
async function textOfDesk<U extends UseCase>(
  bench: Bench,
  use: U,
  asked: DeskQuestions[U],
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const text = await TEXTS[use]?.(bench, asked);
  // What is sent is gone from here.
  return text && new Uint8Array(text);
}

function failed(error: unknown) {
  if (error instanceof InputError) return { failure: failureOf(error), fault: false };
  return { failure: { message: String(error) }, fault: true };
}
