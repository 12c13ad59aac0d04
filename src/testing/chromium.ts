import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";

/** Where Debian puts it; undefined where it is not installed. */
export const CHROMIUM = ["/usr/bin/chromium"].find(existsSync);

interface Message {
  readonly id?: number;
  readonly sessionId?: string;
  readonly method?: string;
  readonly params?: Record<string, unknown>;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** What a page did that a report must not do, and what it asked the network for. */
export interface PageEvents {
  readonly dialogs: string[];
  readonly console: string[];
  readonly requests: string[];
}

interface Key {
  readonly code: number;
  readonly types?: string;
}

const KEYS: Readonly<Record<string, Key>> = {
  Tab: { code: 9 },
  Enter: { code: 13, types: "\r" },
  Escape: { code: 27 },
  " ": { code: 32, types: " " },
  ArrowDown: { code: 40 },
};

/** One page of a browser, driven over the DevTools protocol. */
export interface BrowserPage {
  readonly events: PageEvents;
  /** Opens an address and waits until it is loaded. */
  open(url: string): Promise<void>;
  /** Runs an expression in the page and gives its value, promises awaited. */
  evaluate<Value>(expression: string): Promise<Value>;
  /** Presses a key, with the text it types. */
  press(key: string, text?: string): Promise<void>;
  click(selector: string): Promise<void>;
  send<Result>(method: string, params?: object): Promise<Result>;
}

/** A headless browser without a network port: it is driven through a pipe. */
export class Chromium {
  readonly #process: ChildProcess;
  readonly #profile: string;
  readonly #waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  readonly #listeners = new Map<string, (method: string, params: Record<string, unknown>) => void>();
  #last = 0;

  private constructor(process: ChildProcess, profile: string) {
    this.#process = process;
    this.#profile = profile;
    let rest = "";
    for (const pipe of process.stdio.slice(3)) {
      // What is under way when the browser is ended is nobody's failure.
      pipe?.on("error", () => {});
    }
    const output = process.stdio[4] as Readable;
    output.setEncoding("utf8");
    output.on("data", (chunk: string) => {
      const messages = (rest + chunk).split("\0");
      rest = messages.pop() ?? "";
      for (const message of messages) {
        this.#receive(JSON.parse(message) as Message);
      }
    });
  }

  static async start(executable: string): Promise<Chromium> {
    const profile = await mkdtemp(join(tmpdir(), "chromium-"));
    const options = [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--no-first-run",
      `--user-data-dir=${profile}`,
      "--remote-debugging-pipe",
    ];
    const browser = spawn(executable, options, { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
    return new Chromium(browser, profile);
  }

  async newPage(): Promise<BrowserPage> {
    const { targetId } = await this.#send<{ targetId: string }>("Target.createTarget", {
      url: "about:blank",
    });
    const attach = { targetId, flatten: true };
    const { sessionId } = await this.#send<{ sessionId: string }>("Target.attachToTarget", attach);
    return openPage({
      send: (method, params) => this.#send(method, params, sessionId),
      listen: (listener) => this.#listeners.set(sessionId, listener),
    });
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => {
      this.#process.once("exit", resolve);
    });
    this.#process.kill("SIGKILL");
    await closed;
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  #receive({ id, sessionId, method, params = {}, result, error }: Message): void {
    if (id === undefined) {
      this.#listeners.get(sessionId ?? "")?.(method ?? "", params);
      return;
    }
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error === undefined) {
      waiting?.resolve(result);
    } else {
      waiting?.reject(new Error(error.message));
    }
  }

  #send<Result>(method: string, params: object = {}, sessionId?: string): Promise<Result> {
    this.#last += 1;
    const id = this.#last;
    (this.#process.stdio[3] as Writable).write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: (value) => resolve(value as Result), reject });
    });
  }
}

interface Session {
  readonly send: <Result>(method: string, params?: object) => Promise<Result>;
  readonly listen: (listener: (method: string, params: Record<string, unknown>) => void) => void;
}

async function openPage({ send, listen }: Session): Promise<BrowserPage> {
  const events: PageEvents = { dialogs: [], console: [], requests: [] };
  let loaded = (): void => {};
  listen((method, params) => {
    if (method === "Page.javascriptDialogOpening") {
      events.dialogs.push(String(params.message));
      void send("Page.handleJavaScriptDialog", { accept: false });
    } else if (
      method === "Runtime.consoleAPICalled" ||
      method === "Log.entryAdded" ||
      method === "Runtime.exceptionThrown"
    ) {
      events.console.push(JSON.stringify(params));
    } else if (method === "Network.requestWillBeSent") {
      events.requests.push((params.request as { url: string }).url);
    } else if (method === "Page.loadEventFired") {
      loaded();
    }
  });
  for (const domain of ["Page", "Runtime", "Log", "Network"]) {
    await send(`${domain}.enable`);
  }
  await send("Emulation.setFocusEmulationEnabled", { enabled: true });
  const evaluate = async <Value>(expression: string): Promise<Value> => {
    const { result, exceptionDetails } = await send<{
      result: { value: Value };
      exceptionDetails?: { exception?: { description?: string } };
    }>("Runtime.evaluate", { expression, returnByValue: true, awaitPromise: true });
    if (exceptionDetails !== undefined) {
      throw new Error(exceptionDetails.exception?.description ?? expression);
    }
    return result.value;
  };
  return {
    events,
    send,
    evaluate,
    async open(url) {
      // Of a page behind another one, a browser takes its time with keys and loading.
      await send("Page.bringToFront");
      const load = new Promise<void>((resolve) => {
        loaded = resolve;
      });
      await send("Page.navigate", { url });
      await load;
    },
    async press(key, text) {
      // What the browser itself does with a key goes by its number, and by the character it types.
      const { code, types } = KEYS[key] ?? {};
      const pressed = { key, ...(code === undefined ? {} : { windowsVirtualKeyCode: code }) };
      const character = text ?? types;
      const typed = character === undefined ? {} : { text: character };
      await send("Input.dispatchKeyEvent", { type: "keyDown", ...pressed, ...typed });
      await send("Input.dispatchKeyEvent", { type: "keyUp", ...pressed });
    },
    async click(selector) {
      const place = await evaluate<{ x: number; y: number }>(`(() => {
        const element = document.querySelector(${JSON.stringify(selector)});
        element.scrollIntoView({ block: "center" });
        const { x, y, width, height } = element.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      })()`);
      for (const type of ["mousePressed", "mouseReleased"]) {
        await send("Input.dispatchMouseEvent", { type, ...place, button: "left", clickCount: 1 });
      }
    },
  };
}
