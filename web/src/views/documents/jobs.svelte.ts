import type { JobAnswer, Problem, ServerEvents } from '../../api/types.ts';
import { Refused, get, problemIn } from '../../api/client.ts';
import { on } from '../../api/events.svelte.ts';

/** A file that was dropped in, and what became of it. */
export interface Job {
  readonly key: number;
  readonly file: string;
  readonly size: number;
  state: 'waiting' | 'sending' | 'safe' | 'read' | 'failed';
  /** Of its bytes, 0…1, while it is sent. */
  sent: number;
  /** The server's name for it, once the file is safe. */
  job?: string;
  told?: Extract<ServerEvents['read'], { document: string }>;
  problem?: Problem;
}

const jobs = $state<Job[]>([]);

export const dropped = {
  get all(): readonly Job[] {
    return jobs;
  },
  get open(): number {
    return jobs.filter(({ state }) => state !== 'read' && state !== 'failed').length;
  },
};

/** The server takes no more: 200 MB. */
const LARGEST = 200 * 1024 * 1024;
/** So many are sent side by side; the others wait. */
const AT_ONCE = 2;

let sending = 0;
let next = 0;
const waiting: { readonly key: number; readonly file: File }[] = [];
/** What was told of a job before this window knew its name. */
const early = new Map<string, ServerEvents['read']>();

/** Sends files to be read. One that cannot be taken says why, and the others go on. */
export function take(files: Iterable<File>): void {
  for (const file of files) {
    const key = next++;
    jobs.unshift({ key, file: file.name, size: file.size, state: 'waiting', sent: 0 });
    if (file.size > LARGEST) fail(key, tooLarge(file));
    else if (file.size === 0)
      fail(key, problem('The file is empty', `${file.name} holds nothing.`));
    else waiting.push({ key, file });
  }
  pump();
}

/** Leaves out of the list what is done. */
export function clearDone(): void {
  for (let at = jobs.length - 1; at >= 0; at -= 1)
    if (jobs[at]?.state === 'read' || jobs[at]?.state === 'failed') jobs.splice(at, 1);
}

function pump(): void {
  while (sending < AT_ONCE) {
    const one = waiting.shift();
    if (one === undefined) return;
    sending += 1;
    void send(one.key, one.file).finally(() => {
      sending -= 1;
      pump();
    });
  }
}

function jobOf(key: number): Job | undefined {
  return jobs.find((job) => job.key === key);
}

async function send(key: number, file: File): Promise<void> {
  const job = jobOf(key);
  if (job === undefined) return;
  job.state = 'sending';
  try {
    const answer = await upload(file, (share) => (job.sent = share));
    Object.assign(job, { job: answer.job, state: 'safe', sent: 1 });
    const told = early.get(answer.job);
    if (told) settle(told);
  } catch (error) {
    fail(key, problemIn(error));
  }
}

/** `fetch` does not tell how much is sent; this old way does. */
function upload(file: File, tell: (share: number) => void): Promise<JobAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<JobAnswer>();
  const request = new XMLHttpRequest();
  request.open('POST', `/api/files?name=${encodeURIComponent(file.name)}`);
  request.setRequestHeader('content-type', 'application/octet-stream');
  request.responseType = 'json';
  request.upload.addEventListener('progress', ({ loaded, total }) =>
    tell(total > 0 ? loaded / total : 0),
  );
  request.addEventListener('load', () => {
    if (request.status < 300) resolve(request.response as JobAnswer);
    else
      reject(
        new Refused(
          (request.response as Problem | null) ??
            problem('The file could not be taken', `The server answered ${request.status}.`),
        ),
      );
  });
  request.addEventListener('error', () =>
    reject(
      new Refused(
        problem(
          'The file did not arrive',
          'The server does not answer. Drop the file again when it does.',
        ),
      ),
    ),
  );
  request.send(file);
  return promise;
}

function settle(told: ServerEvents['read']): void {
  const job = jobs.find((one) => one.job === told.job);
  if (job === undefined) early.set(told.job, told);
  else if ('problem' in told) Object.assign(job, { state: 'failed', problem: told.problem });
  else Object.assign(job, { state: 'read', told });
}

function fail(key: number, why: Problem): void {
  const job = jobOf(key);
  if (job) Object.assign(job, { state: 'failed', problem: why });
}

function problem(title: string, detail: string): Problem {
  return { type: 'about:blank', title, status: 0, detail };
}

function tooLarge({ name, size }: File): Problem {
  const megabytes = Math.round(size / 1024 / 1024);
  return problem('The file is too large', `${name} has ${megabytes} MB; up to 200 MB are read.`);
}

/** Hears of what becomes of files, and takes up those that an earlier window sent and that still wait. */
export async function followJobs(): Promise<void> {
  on('read', settle);
  const known = await get('/api/jobs').catch(() => undefined);
  for (const { job, file } of known?.waiting ?? [])
    if (!jobs.some((one) => one.job === job))
      jobs.push({ key: next++, file, size: 0, state: 'safe', sent: 1, job });
}
