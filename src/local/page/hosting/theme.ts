/**
 * The colours a plugin's sidebar finds in FigJam, as CSS variables: light, with violet for the brand (host fact 3.2;
 * the names are Figma's, FigJam's exact values are not public and these come near).
 */
const families: Readonly<Record<'bg' | 'text' | 'icon' | 'border', Readonly<Record<string, string>>>> = {
  bg: {
    '': '#ffffff',
    secondary: '#f5f5f5',
    tertiary: '#e6e6e6',
    inverse: '#2c2c2c',
    hover: '#f5f5f5',
    pressed: '#e6e6e6',
    disabled: '#d9d9d9',
    'disabled-secondary': '#b3b3b3',
    selected: '#f1e5ff',
    'selected-hover': '#e4ccff',
    'selected-pressed': '#e4ccff',
    'selected-secondary': '#f8f2ff',
    'selected-strong': '#8638e5',
    'selected-tertiary': '#fbf8ff',
    onselected: '#f8f2ff',
    'onselected-hover': '#e4ccff',
    'onselected-pressed': '#e4ccff',
    brand: '#8638e5',
    'brand-hover': '#782acc',
    'brand-pressed': '#6a21b8',
    'brand-secondary': '#7c2bda',
    'brand-tertiary': '#f1e5ff',
    component: '#9747ff',
    'component-hover': '#8638e5',
    'component-pressed': '#7c2bda',
    'component-secondary': '#7c2bda',
    'component-tertiary': '#f1e5ff',
    danger: '#dc3412',
    'danger-hover': '#bd2915',
    'danger-pressed': '#a12211',
    'danger-secondary': '#bd2915',
    'danger-tertiary': '#ffe2e0',
    success: '#14ae5c',
    'success-hover': '#009951',
    'success-pressed': '#008043',
    'success-secondary': '#008043',
    'success-tertiary': '#cff7d3',
    warning: '#ffcd29',
    'warning-hover': '#ffc21a',
    'warning-pressed': '#fabc00',
    'warning-secondary': '#fabc00',
    'warning-tertiary': '#fff1c2',
  },
  text: {
    '': '#1e1e1e',
    hover: '#1e1e1e',
    secondary: 'rgba(0, 0, 0, 0.6)',
    'secondary-hover': '#1e1e1e',
    tertiary: 'rgba(0, 0, 0, 0.46)',
    'tertiary-hover': 'rgba(0, 0, 0, 0.6)',
    disabled: 'rgba(0, 0, 0, 0.3)',
    brand: '#7c2bda',
    'brand-secondary': '#8638e5',
    'brand-tertiary': '#9747ff',
    component: '#8638e5',
    'component-pressed': '#7c2bda',
    'component-secondary': '#9747ff',
    'component-tertiary': '#b47cff',
    danger: '#bd2915',
    'danger-secondary': '#dc3412',
    'danger-tertiary': '#f24822',
    success: '#008043',
    'success-secondary': '#009951',
    'success-tertiary': '#14ae5c',
    warning: '#8a5700',
    'warning-secondary': '#b86200',
    'warning-tertiary': '#eb7500',
    selected: '#7c2bda',
    'selected-secondary': '#8638e5',
    'selected-tertiary': '#9747ff',
    onwarning: 'rgba(0, 0, 0, 0.9)',
    'onwarning-secondary': 'rgba(0, 0, 0, 0.6)',
    'onwarning-tertiary': 'rgba(0, 0, 0, 0.46)',
    onselected: '#1e1e1e',
    'onselected-secondary': '#7c2bda',
    'onselected-strong': '#7c2bda',
    'onselected-tertiary': '#9747ff',
  },
  icon: {},
  border: {
    '': '#e6e6e6',
    strong: '#2c2c2c',
    brand: '#e4ccff',
    'brand-strong': '#8638e5',
    component: '#e4ccff',
    'component-hover': '#b47cff',
    'component-strong': '#8638e5',
    danger: '#ffc7c2',
    'danger-strong': '#dc3412',
    disabled: '#e6e6e6',
    'disabled-strong': '#b3b3b3',
    selected: '#9747ff',
    'selected-strong': '#7c2bda',
    success: '#aff4c6',
    'success-strong': '#14ae5c',
    warning: '#ffe8a3',
    'warning-strong': '#ffcd29',
    onselected: '#e4ccff',
    'onselected-strong': '#9747ff',
  },
};

/** What stands on a filled colour is white, in three strengths; edges on it in two. */
const filled = ['brand', 'component', 'danger', 'success', 'disabled', 'inverse'];
const onFilled = {
  '': '#ffffff',
  secondary: 'rgba(255, 255, 255, 0.8)',
  tertiary: 'rgba(255, 255, 255, 0.6)',
};

function variables(): readonly (readonly [string, string])[] {
  const named = (family: string, role: string): string =>
    `--figma-color-${family}${role === '' ? '' : `-${role}`}`;
  // Icons are coloured as the text beside them.
  const all = { ...families, icon: families.text };
  const own = Object.entries(all).flatMap(([family, roles]) =>
    Object.entries(roles).map(([role, value]) => [named(family, role), value] as const),
  );
  const on = filled.flatMap((colour) =>
    Object.entries(onFilled).flatMap(([strength, value]) =>
      ['text', 'icon'].map(
        (family) => [named(family, `on${colour}${strength === '' ? '' : `-${strength}`}`), value] as const,
      ),
    ),
  );
  const edges = filled.map((colour) => [named('border', `on${colour}`), 'rgba(255, 255, 255, 0.4)'] as const);
  return [...own, ...on, ...edges];
}

/** The contents of `<style id="figma-style">`. */
export const themeStyle = `:root { color-scheme: light; ${variables()
  .map(([name, value]) => `${name}: ${value};`)
  .join(' ')} }`;
