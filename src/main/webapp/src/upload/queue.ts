import type { Document } from '../api/client';
import { noProgress, sendBlocks, sendWhole, type Choices, type Progress } from './send';

const AT_ONCE = 4;

export type UploadState = 'waiting' | 'sending' | 'paused' | 'finishing' | 'refused';

export interface Upload {
  id: number;
  name: string;
  size: number;
  state: UploadState;
  sent: number;
  /** Bytes a second, lately. */
  speed: number;
  error: unknown;
}

interface Entry {
  file: File;
  choices: Choices;
  progress: Progress;
  abort: AbortController;
  measured: { at: number; sent: number };
}

/** The files that are on their way: some at once, the others in line; one that fails stops no other. */
export class UploadQueue {
  private uploads: readonly Upload[] = [];
  private readonly entries = new Map<number, Entry>();
  private readonly listeners = new Set<() => void>();
  private readonly receivers = new Set<(document: Document) => void>();
  private last = 0;
  private active = 0;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly snapshot = () => this.uploads;

  /** Tells of each document that was accepted. */
  readonly onAccepted = (receiver: (document: Document) => void) => {
    this.receivers.add(receiver);
    return () => void this.receivers.delete(receiver);
  };

  add(files: File[], choices: Choices, formBytes: number): void {
    const added = files.map((file) => {
      const id = ++this.last;
      this.entries.set(id, { file, choices, progress: noProgress(), abort: new AbortController(), measured: { at: 0, sent: 0 } });
      const state: UploadState = 'waiting';
      return { id, name: file.name, size: file.size, state, sent: 0, speed: 0, error: null };
    });
    this.publish([...this.uploads, ...added]);
    this.fill(formBytes);
  }

  /** Cancels what is on its way, and forgets what was refused. */
  remove(id: number): void {
    this.entries.get(id)?.abort.abort();
    this.forget(id);
  }

  retry(id: number, formBytes: number): void {
    const entry = this.entries.get(id);
    if (entry !== undefined) {
      entry.abort = new AbortController();
      this.change(id, { state: 'waiting', sent: 0, speed: 0, error: null });
      this.fill(formBytes);
    }
  }

  clearRefused(): void {
    this.uploads.filter((upload) => upload.state === 'refused').forEach((upload) => this.remove(upload.id));
  }

  private fill(formBytes: number): void {
    while (this.active < AT_ONCE) {
      const next = this.uploads.find((upload) => upload.state === 'waiting');
      if (next === undefined) {
        return;
      }
      this.active++;
      this.change(next.id, { state: 'sending' });
      void this.send(next.id, formBytes).finally(() => {
        this.active--;
        this.fill(formBytes);
      });
    }
  }

  private async send(id: number, formBytes: number): Promise<void> {
    const entry = this.entries.get(id);
    if (entry === undefined) {
      return;
    }
    const { file, choices, progress, abort } = entry;
    const task = {
      file,
      choices,
      progress,
      signal: abort.signal,
      onProgress: (sent: number) => this.measure(id, entry, sent),
      onWait: (waiting: boolean) => this.change(id, { state: waiting ? 'paused' : 'sending', speed: 0 }),
    };
    try {
      const document = await (file.size > formBytes ? sendBlocks(task) : sendWhole(task));
      this.forget(id);
      this.receivers.forEach((receive) => receive(document));
    } catch (error) {
      if (!abort.signal.aborted) {
        this.change(id, { state: 'refused', error });
      }
    }
  }

  private measure(id: number, entry: Entry, sent: number): void {
    const now = performance.now();
    const seconds = (now - entry.measured.at) / 1000;
    const bounded = Math.min(sent, entry.file.size);
    const state: UploadState = bounded >= entry.file.size ? 'finishing' : 'sending';
    if (seconds < 0.5 && state === 'sending') {
      return;
    }
    const speed = entry.measured.at === 0 ? 0 : Math.max(0, bounded - entry.measured.sent) / seconds;
    entry.measured = { at: now, sent: bounded };
    this.change(id, { sent: bounded, speed, state });
  }

  private forget(id: number): void {
    this.entries.delete(id);
    this.publish(this.uploads.filter((upload) => upload.id !== id));
  }

  private change(id: number, change: Partial<Upload>): void {
    this.publish(this.uploads.map((upload) => (upload.id === id ? { ...upload, ...change } : upload)));
  }

  private publish(uploads: readonly Upload[]): void {
    this.uploads = uploads;
    this.listeners.forEach((listener) => listener());
  }
}
