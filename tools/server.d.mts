/**
 * Serves the local board of a built project on this machine only; takes the next free port unless told not to.
 * `manifest` is the path of another plugin's manifest.json, to run that one on the board.
 */
export function serve(
  root: string,
  port: number,
  next?: boolean,
  manifest?: string,
): Promise<{
  readonly address: string;
  /** Tells open pages that the plugin was built again. */
  reload(): void;
  close(): Promise<void>;
}>;
