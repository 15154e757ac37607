/** `npm run zip`: the archives for the stores of Chrome, Edge and Firefox, with their check sums. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { listPackages, makePackage, TARGETS } from './make-package.ts';

for (const target of TARGETS) {
  const code = await makePackage(target);
  if (code !== 0) process.exit(code);
}
for (const path of listPackages()) {
  const bytes = readFileSync(path);
  const sum = createHash('sha256').update(bytes).digest('hex');
  console.log(`${sum}  ${relative(process.cwd(), path)}  ${Math.ceil(bytes.length / 1000)} kB`);
}
