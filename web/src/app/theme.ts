// Mantine with our tokens: its components take the same colours, sizes and radii as our own.
import { createTheme, type CSSVariablesResolver, Input } from '@mantine/core';

export const theme = createTheme({
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--mono)',
  headings: { fontFamily: 'var(--font)', fontWeight: '650' },
  primaryColor: 'indigo',
  primaryShade: { light: 8, dark: 4 },
  colors: {
    // From text to ground, as Mantine counts its dark shades; the same tones as in tokens.css.
    dark: [
      '#ececf0',
      '#c5c8d0',
      '#a6aab5',
      '#9397a2',
      '#3a3d46',
      '#2a2c33',
      '#22242b',
      '#1a1b20',
      '#121317',
      '#0c0d10',
    ],
  },
  autoContrast: true,
  defaultRadius: '8px',
  fontSizes: { xs: '12px', sm: '13px', md: '13px', lg: '15px', xl: '18px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.45', lg: '1.5', xl: '1.5' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '20px', xl: '28px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Input: Input.extend({ vars: () => ({ wrapper: { '--input-height': '34px' } }) }),
    // As our own fields have it: what helps or is wrong stands below.
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: false, color: 'dark' } },
    Menu: { defaultProps: { shadow: 'md', position: 'bottom-end' } },
    Modal: { defaultProps: { centered: true, radius: '12px' } },
    ModalRoot: { defaultProps: { centered: true, radius: '12px' } },
    ModalOverlay: { defaultProps: { backgroundOpacity: 0.35, blur: 2 } },
  },
});

const both = {
  '--mantine-color-body': 'var(--panel)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--mute)',
  '--mantine-color-placeholder': 'var(--faint)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--warn)',
  '--mantine-color-default': 'var(--panel)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-primary-color-filled': 'var(--accent)',
  '--mantine-primary-color-filled-hover': 'var(--accent-hover)',
  '--mantine-primary-color-light': 'var(--accent-soft)',
  '--mantine-primary-color-light-color': 'var(--accent)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
  '--mantine-shadow-md': 'var(--shadow-pop)',
};

export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: both, dark: both });
