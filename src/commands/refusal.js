/** A problem the person at the keyboard can solve: its message is shown alone, without a stack trace. */
export class Refusal extends Error {}

/**
 * Runs a command. A {@link Refusal} ends it with its sentence and exit code 1; any other error is a defect
 * of ours and keeps its stack trace.
 * @param {() => unknown} command
 */
export async function runCommand(command) {
	try {
		await command();
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		process.stderr.write(`${error.message}\n`);
		process.exitCode = 1;
	}
}
