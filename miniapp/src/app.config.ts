import { deskPages } from './packages/desk/pages'

const web = process.env.TARO_ENV === 'h5'

/** Tab pages are in the main package, everything else in sub-packages by noun. The desk is part of the web build only. */
export default defineAppConfig({
  pages: ['pages/home/index', 'pages/votes/index', 'pages/me/index'],
  subPackages: [
    { root: 'packages/decision', pages: ['pages/vote/index', 'pages/receipt/index', 'pages/result/index', 'pages/bulletin/index'] },
    { root: 'packages/account', pages: ['pages/sign-in/index', 'pages/privacy/index', 'pages/approve/index'] },
    ...(web ? [{ root: 'packages/desk', pages: deskPages }] : []),
  ],
  window: {
    navigationBarTitleText: '邻里',
    navigationBarBackgroundColor: '#FAF7F1',
    navigationBarTextStyle: 'black',
    backgroundColor: '#FAF7F1',
    backgroundTextStyle: 'dark',
    // A browser has its own bar; the page shell draws the title there.
    navigationStyle: web ? 'custom' : 'default',
  },
  // Drawn by the page shell, so that it can follow the text size.
  tabBar: {
    custom: true,
    color: '#4F5D63',
    selectedColor: '#0B6B66',
    backgroundColor: '#FFFFFF',
    list: [
      { pagePath: 'pages/home/index', text: '首页' },
      { pagePath: 'pages/votes/index', text: '议事' },
      { pagePath: 'pages/me/index', text: '我的' },
    ],
  },
  lazyCodeLoading: 'requiredComponents',
  // WeChat shows its privacy notice before the first call of a declared interface.
  ...(web ? {} : { __usePrivacyCheck__: true }),
})
