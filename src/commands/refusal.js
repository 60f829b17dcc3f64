/** A problem the person at the keyboard can solve: its message is shown alone, without a stack trace. */
export class Refusal extends Error {}

/** The command was told to stop before it was done. */
export class Stopped extends Error {}

/**
 * Runs a command. A {@link Refusal} ends it with its sentence and exit code 1, {@link Stopped} with 130; any other error is a defect
 * of ours and keeps its stack trace.
 * @param {() => unknown} command
 */
export async function runCommand(command) {
	try {
		await command();
	} catch (error) {
		if (!(error instanceof Refusal || error instanceof Stopped)) throw error;
		process.stderr.write(`${error.message}\n`);
		process.exitCode = error instanceof Stopped ? 130 : 1;
	}
}
