// What counts as a fault in a script of ours: ESLint's recommended rules, and some that keep a page readable and safe.
// The console's page is modules in a browser, reports are single scripts in a page, everything else runs under Node.
import js from '@eslint/js';
import globals from 'globals';

const stricter = {
  curly: ['error', 'multi-line'],
  eqeqeq: 'error',
  'no-eval': 'error',
  'no-implied-eval': 'error',
  'no-new-func': 'error',
  'no-shadow': 'error',
  'no-unused-vars': ['error', { args: 'all', argsIgnorePattern: '^_', ignoreRestSiblings: true }],
  'no-use-before-define': ['error', { functions: false, variables: false }],
  'no-var': 'error',
  'object-shorthand': 'error',
  'prefer-const': 'error',
  'prefer-template': 'error',
};
// Markup is never made from text: what a person wrote would become part of the page.
const noMarkup = {
  'no-restricted-properties': [
    'error',
    ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'write'].map((property) => ({ property })),
  ],
};
const reportGlobals = { Chart: 'readonly', DORSAL_FIGURES: 'readonly', DORSAL_RULES: 'readonly' };

export default [
  js.configs.recommended,
  { rules: stricter, linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { files: ['tests/**/*.{js,mjs}'], languageOptions: { globals: globals.node } },
  { files: ['tests/formats/*.js'], languageOptions: { sourceType: 'commonjs' } },
  // Its functions are run in the page by Chromium.
  {
    files: ['tests/{browser,home_browser}/*.js'],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
  { files: ['tools/**/*.js'], languageOptions: { globals: globals.browser }, rules: noMarkup },
  { files: ['tools/home/serve.js'], languageOptions: { globals: globals.node } },
  {
    files: ['tools/{analyse,rules}/*.js'],
    languageOptions: { sourceType: 'script', globals: { ...globals.browser, ...reportGlobals } },
  },
];
