/** What every kind of question is handed: how it shows on the page, and the shape of its answers. */
export interface AskProps<View, Given> {
	/** The id of the step that asks. */
	readonly step: string;
	readonly ask: View;
	/** What was answered; null for nothing. */
	readonly answer: Given | null;
	readonly ongive: (answer: Given) => void;
	/** False before the page can react. */
	readonly live: boolean;
}
