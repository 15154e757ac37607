/** `npm run build`: the extension for Chrome and Edge, and for Firefox, in `.output`. */
import { runTool } from './run-command.ts';

for (const browser of ['chrome', 'firefox']) {
  const code = await runTool('wxt', ['build', '-b', browser], { output: 'shown' });
  if (code !== 0) process.exit(code);
}
