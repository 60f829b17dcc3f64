import fc from 'fast-check';

// CI judges one commit: it draws the same random cases every time, so that a red run can be repeated. Everywhere else
// each run draws new ones.
if (process.env.CI) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_190_319 });
