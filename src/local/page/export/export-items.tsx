/** The part of a menu that makes pictures. */
import type { Board } from '../board.ts';
import { Icon } from '../chrome/icons.tsx';
import { MenuItem } from '../chrome/popover.tsx';
import { words } from '../language.ts';
import { copyPicture, exportPicture, type Format, scales } from './pictures.ts';

interface Props {
  readonly board: Board;
  readonly say: (message: string, error?: boolean) => void;
  /** With icons, as the other items of the menu have them. */
  readonly icons?: boolean;
  readonly onChosen: () => void;
}

export function ExportItems({ board, say, icons = false, onChosen }: Props) {
  const text = words.value;
  const make = (format: Format): void => {
    onChosen();
    void exportPicture(board, format, say);
  };
  return (
    <>
      <MenuItem
        label={text.exportSvg}
        icon={icons ? <Icon name="vector" size={18} /> : null}
        onChoose={() => make({ kind: 'svg' })}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a group of items in a menu, not of fields in a form */}
      <div class="menu-row" role="group" aria-label={text.exportPng}>
        {icons ? (
          <span class="menu-icon">
            <Icon name="picture" size={18} />
          </span>
        ) : null}
        <span class="menu-label">{text.exportPng}</span>
        {scales.map((scale) => (
          <button
            key={scale}
            type="button"
            role="menuitem"
            class="menu-part"
            aria-label={text.exportPngAt(scale)}
            onClick={() => make({ kind: 'png', scale })}
          >
            {scale}×
          </button>
        ))}
      </div>
      <MenuItem
        label={text.copyPng}
        icon={icons ? <Icon name="copy" size={18} /> : null}
        onChoose={() => {
          onChosen();
          void copyPicture(board, say);
        }}
      />
    </>
  );
}
