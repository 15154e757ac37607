/** Marionette as several tabs share it: it looks at one tab at a time, so what is done in one is never interrupted. */
import { connectMarionette, type Marionette } from './marionette.ts';

/** Does something with Marionette. */
export type Act<Result> = (send: Marionette['send']) => Promise<Result>;

/** The ways to have something done in Firefox. */
export interface Remote {
  /** Does something in a tab, by Marionette's handle of it. */
  inTab: <Result>(handle: string, act: Act<Result>) => Promise<Result>;
  /** Runs a function in the browser's own window, where everything may be done; it may use nothing but its argument. */
  inBrowser: <Result, Argument>(
    act: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ) => Promise<Result>;
  /** The handles of all tabs. */
  listTabs: () => Promise<string[]>;
  /** Adds a command of no tab. */
  send: Marionette['send'];
  close: () => void;
}

/** Milliseconds that a function may run in a page. */
const SCRIPT_TIME = 150_000;

/** The one remote control of the Firefox behind a port. */
export async function createRemote(port: number): Promise<Remote> {
  const { send, close } = await connectMarionette(port);
  await send('WebDriver:NewSession', {
    timeouts: { script: SCRIPT_TIME },
  });
  let last: Promise<unknown> = Promise.resolve();
  let current = '';

  function inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
    const done = last.then(act);
    last = done.catch(() => {});
    return done;
  }

  async function switchTo(handle: string): Promise<void> {
    if (handle === current) return;
    await send('WebDriver:SwitchToWindow', { handle, focus: false });
    current = handle;
  }

  return {
    inTab: (handle, act) =>
      inTurn(async () => {
        await switchTo(handle);
        return act(send);
      }),
    inBrowser: (act, argument) =>
      inTurn(async () => {
        await send('Marionette:SetContext', { value: 'chrome' });
        try {
          return await runFunction(send, act, argument);
        } finally {
          await send('Marionette:SetContext', { value: 'content' });
        }
      }),
    listTabs: () => inTurn(async () => (await send('WebDriver:GetWindowHandles')) as string[]),
    send: (command, parameters) => inTurn(() => send(command, parameters)),
    close,
  };
}

/** What a function gives back in the tab or window that Marionette looks at. */
export async function runFunction<Result, Argument>(
  send: Marionette['send'],
  act: (argument: Argument) => Result | Promise<Result>,
  argument: Argument,
): Promise<Result> {
  const script = `return (${String(act)})(...arguments);`;
  const answer = await execute(send, { script, args: [argument ?? null] });
  return (answer as { value: Result }).value;
}

/** A page that goes while Firefox makes a place for the script makes it say so, and nothing of the script ran. */
const PAGE_WENT = /NS_ERROR_OUT_OF_MEMORY.*evalInSandbox/u;
/** One page goes at a time. */
const TRIES = 3;

async function execute(
  send: Marionette['send'],
  parameters: Record<string, unknown>,
  tries = TRIES,
): Promise<unknown> {
  try {
    return await send('WebDriver:ExecuteScript', parameters);
  } catch (error) {
    if (tries <= 1 || !PAGE_WENT.test(String(error))) throw error;
    return execute(send, parameters, tries - 1);
  }
}
