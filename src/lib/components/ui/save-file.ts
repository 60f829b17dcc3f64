/** Hands the reader a file made in the browser; nothing is sent anywhere. */
export function saveFile(name: string, type: string, content: BlobPart): void {
	const address = URL.createObjectURL(new Blob([content], { type }));
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	// Some browsers begin to read only after the click is over.
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
