/** Other boards in this browser, in the board's menu: as links, so that one can be opened in a tab beside this one. */
import { words } from '../language.ts';
import { keptBoards } from '../storage/kept-boards.ts';
import { addressOf, boardNow } from './address.ts';

/** So many of the latest. */
const most = 6;

export function KeptBoards() {
  const here = boardNow();
  const others = keptBoards()
    .filter(({ key }) => key !== here)
    .slice(0, most);
  if (others.length === 0) return null;
  return (
    <>
      <hr />
      <fieldset class="menu-group">
        <legend>{words.value.otherBoards}</legend>
        {others.map(({ key, name }) => (
          <a key={key} role="menuitem" tabIndex={0} class="menu-item" href={addressOf(key).href}>
            <span class="menu-label">{name}</span>
          </a>
        ))}
      </fieldset>
    </>
  );
}
