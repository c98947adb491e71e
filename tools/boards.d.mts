/** Makes the ready boards of the gallery when they are not there or out of step with the plugin. */
export function buildBoards(): Promise<void>;
