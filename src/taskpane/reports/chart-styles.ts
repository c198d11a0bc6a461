import { makeStyles, tokens } from '@fluentui/react-components';

/** Contrast colours do not reach into pictures by themselves. */
const FORCED = '@media (forced-colors: active)';

export const useChartStyles = makeStyles({
  text: { fill: tokens.colorNeutralForeground1, fontSize: '12px', [FORCED]: { fill: 'CanvasText' } },
  axis: { stroke: tokens.colorNeutralStroke2, [FORCED]: { stroke: 'GrayText' } },
  // A rim of the ground keeps slices and bars apart where their colours are the same.
  mark: { stroke: tokens.colorNeutralBackground1, [FORCED]: { fill: 'CanvasText', stroke: 'Canvas' } },
  line: { fill: 'none', strokeWidth: '2px', [FORCED]: { stroke: 'CanvasText' } },
});

/** Of the theme, so that each stands out from a light ground and from a dark one. */
const COLORS = [
  tokens.colorPaletteBlueForeground2,
  tokens.colorPalettePumpkinForeground2,
  tokens.colorPaletteForestForeground2,
  tokens.colorPaletteGrapeForeground2,
  tokens.colorPaletteGoldForeground2,
  tokens.colorPaletteAnchorForeground2,
  tokens.colorPaletteTealForeground2,
  tokens.colorPaletteCranberryForeground2,
] as const;

/** Colour of the n-th series or slice. */
export const markColor = (n: number): string => COLORS[n % COLORS.length] ?? COLORS[0];
