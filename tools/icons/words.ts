/** What the files tell in words: titles, descriptions and the page that shows them. */
import { templateTexts } from '../../src/board/plan/texts.ts';
import type { CatalogueActivity } from '../../src/catalogue/schema.ts';
import type { Language } from '../../src/design/schema.ts';
import type { Described } from './picture.ts';

type Told = Pick<CatalogueActivity, 'name' | 'learningType' | 'pacing' | 'assessment'>;

interface FileWords {
  readonly mark: (type: string) => string;
  readonly card: (type: string, minutes: string) => string;
  readonly pacing: Readonly<Record<CatalogueActivity['pacing'], string>>;
  readonly assessment: Readonly<Record<CatalogueActivity['assessment'], string>>;
  readonly page: {
    readonly title: string;
    readonly lead: string;
    readonly uses: readonly { readonly what: string; readonly how: string; readonly code?: string }[];
    readonly markFile: string;
    readonly cardFile: string;
    readonly markOf: (name: string) => string;
    readonly cardOf: (name: string) => string;
  };
}

export const fileWords: Readonly<Record<Language, FileWords>> = {
  nl: {
    mark: (type) => `Pictogram van een leeractiviteit. Leertype: ${type}.`,
    card: (type, minutes) => `Kaart van een leeractiviteit. Leertype: ${type}. Duur: ${minutes}.`,
    pacing: { together: 'Samen.', 'own-time': 'In eigen tijd.', either: 'Samen of in eigen tijd.' },
    assessment: {
      none: '',
      possible: 'Kan een toets zijn.',
      diagnostic: 'Toets vooraf.',
      formative: 'Toets onderweg.',
      summative: 'Toets die meetelt.',
    },
    page: {
      title: 'Leeractiviteiten als plaatje',
      lead: 'Alle pictogrammen en kaarten van Blended Wave, voor dia’s, studiewijzers en pagina’s in je leeromgeving. Vrij te gebruiken onder de MIT-licentie.',
      uses: [
        {
          what: 'In een presentatie',
          how: 'Sleep een bestand uit de map marks of cards op je dia. Het blijft scherp, hoe groot je het ook maakt.',
        },
        {
          what: 'Op een pagina',
          how: 'Zet het bestand erbij en verwijs ernaar. Vertel in alt wat er staat.',
          code: '<img src="marks/lecture.svg" alt="Hoorcollege" width="56" height="56">',
        },
        {
          what: 'Met veel op één pagina',
          how: 'sprite.svg bevat alle pictogrammen in één bestand. Noem er een bij de naam die onder de kaart staat, met -nl erachter.',
          code: '<svg width="56" height="56" role="img" aria-label="Hoorcollege"><use href="sprite.svg#lecture-nl"/></svg>',
        },
      ],
      markFile: 'pictogram',
      cardFile: 'kaart',
      markOf: (name) => `Pictogram ${name}`,
      cardOf: (name) => `Kaart ${name}`,
    },
  },
  en: {
    mark: (type) => `Icon of a learning activity. Learning type: ${type}.`,
    card: (type, minutes) => `Card of a learning activity. Learning type: ${type}. Takes: ${minutes}.`,
    pacing: {
      together: 'Together.',
      'own-time': 'In your own time.',
      either: 'Together or in your own time.',
    },
    assessment: {
      none: '',
      possible: 'Can be an assessment.',
      diagnostic: 'Assesses beforehand.',
      formative: 'Assesses along the way.',
      summative: 'Counts towards the grade.',
    },
    page: {
      title: 'Learning activities as pictures',
      lead: 'All icons and cards of Blended Wave, for slides, course guides and pages in your learning environment. Free to use under the MIT licence.',
      uses: [
        {
          what: 'On a slide',
          how: 'Drag a file from the folder marks or cards onto your slide. It stays sharp at any size.',
        },
        {
          what: 'On a page',
          how: 'Put the file beside the page and refer to it. Say in alt what it is.',
          code: '<img src="marks/lecture.svg" alt="Lecture" width="56" height="56">',
        },
        {
          what: 'Many on one page',
          how: 'sprite.svg holds all icons in one file. Call one by the name below its card, followed by -en.',
          code: '<svg width="56" height="56" role="img" aria-label="Lecture"><use href="sprite.svg#lecture-en"/></svg>',
        },
      ],
      markFile: 'icon',
      cardFile: 'card',
      markOf: (name) => `Icon ${name}`,
      cardOf: (name) => `Card ${name}`,
    },
  },
};

/** The learning type as a word inside a sentence. */
const typeIn = ({ learningType }: Told, language: Language): string =>
  templateTexts[language].types[learningType].toLowerCase();

export function describeMark(activity: Told, language: Language): Described {
  return {
    title: activity.name[language],
    description: fileWords[language].mark(typeIn(activity, language)),
  };
}

/** `minutes` is what the card says. */
export function describeCard(activity: Told, minutes: string, language: Language): Described {
  const { card, pacing, assessment } = fileWords[language];
  const sentences = [
    card(typeIn(activity, language), minutes),
    pacing[activity.pacing],
    assessment[activity.assessment],
  ];
  return { title: activity.name[language], description: sentences.filter(Boolean).join(' ') };
}
