import { runCommand } from './refusal.js';
import { checkSetup } from './doctor-setup.ts';
import { checkStorage } from './doctor-storage.ts';
import type { Finding } from './doctor-finding.ts';
import { usualDataFolder } from './storage-refusal.ts';

const words: Record<Finding['level'], string> = { fine: 'ok', warning: 'WARNING', error: 'ERROR' };

/** `npm run doctor`: says what is wrong with the set-up, and what to do; exit code 1 when something does not work. */
await runCommand(async () => {
	usualDataFolder();
	const findings = [...(await checkSetup(process.env)), ...(await checkStorage(process.env))];
	for (const { level, sentence } of findings) process.stdout.write(`${words[level].padEnd(8)} ${sentence}\n`);
	if (findings.some(({ level }) => level === 'error')) process.exitCode = 1;
});
