import { deskPages } from './packages/desk/pages'

const web = process.env.TARO_ENV === 'h5'

/** Tab pages are in the main package, everything else in sub-packages by noun. The desk is part of the web build only. */
export default defineAppConfig({
  pages: ['pages/home/index', 'pages/votes/index', 'pages/learn/index', 'pages/services/index', 'pages/me/index'],
  subPackages: [
    {
      root: 'packages/decision',
      pages: [
        'pages/vote/index',
        'pages/receipt/index',
        'pages/result/index',
        'pages/bulletin/index',
        'pages/notice/index',
        'pages/proxy/index',
        'pages/meetings/index',
      ],
    },
    {
      root: 'packages/account',
      pages: [
        'pages/sign-in/index',
        'pages/privacy/index',
        'pages/data/index',
        'pages/approve/index',
        'pages/bind/index',
        'pages/code/index',
        'pages/my-home/index',
        'pages/certificate/index',
      ],
    },
    {
      root: 'packages/contest',
      pages: ['pages/list/index', 'pages/contest/index', 'pages/enter/index', 'pages/mine/index', 'pages/entry/index', 'pages/score/index'],
    },
    { root: 'packages/retrofit', pages: ['pages/case/index', 'pages/wish/index', 'pages/vendors/index'] },
    { root: 'packages/notice', pages: ['pages/notice/index', 'pages/object/index', 'pages/objection/index', 'pages/documents/index'] },
    { root: 'packages/funding', pages: ['pages/shares/index', 'pages/agreement/index', 'pages/ledger/index'] },
    { root: 'packages/subsidy', pages: ['pages/subsidy/index'] },
    {
      root: 'packages/dispatch',
      pages: [
        'pages/place/index',
        'pages/orders/index',
        'pages/order/index',
        'pages/hall/index',
        'pages/team/index',
        'pages/serving/index',
        'pages/card/index',
        'pages/verify/index',
      ],
    },
    {
      root: 'packages/activity',
      pages: [
        'pages/session/index',
        'pages/book/index',
        'pages/booking/index',
        'pages/handover/index',
        'pages/mine/index',
        'pages/learning/index',
        'pages/similar/index',
        'pages/sites/index',
        'pages/draw/index',
        'pages/classes/index',
        'pages/find/index',
        'pages/sheet/index',
        'pages/coach/index',
      ],
    },
    { root: 'packages/field', pages: ['pages/visits/index', 'pages/paper/index', 'pages/door/index'] },
    {
      root: 'packages/volunteer',
      pages: [
        'pages/home/index',
        'pages/register/index',
        'pages/papers/index',
        'pages/teams/index',
        'pages/team/index',
        'pages/record/index',
        'pages/hours/index',
        'pages/certificate/index',
        'pages/training/index',
        'pages/honours/index',
      ],
    },
    ...(web ? [{ root: 'packages/desk', pages: deskPages }] : []),
  ],
  window: {
    navigationBarTitleText: '邻里',
    // On WeChat from theme.json, light and dark; the browser's build does not resolve such names.
    navigationBarBackgroundColor: web ? '#FAF7F1' : '@ground',
    navigationBarTextStyle: web ? 'black' : '@front',
    backgroundColor: web ? '#FAF7F1' : '@ground',
    backgroundTextStyle: web ? 'dark' : '@pull',
    // A browser has its own bar; the page shell draws the title there.
    navigationStyle: web ? 'custom' : 'default',
  },
  // Drawn by the page shell, so that it can follow the text size.
  tabBar: {
    custom: true,
    color: web ? '#4F5D63' : '@tab',
    selectedColor: web ? '#0B6B66' : '@tabOn',
    backgroundColor: web ? '#FFFFFF' : '@surface',
    list: [
      { pagePath: 'pages/home/index', text: '首页' },
      { pagePath: 'pages/votes/index', text: '议事' },
      { pagePath: 'pages/learn/index', text: '科普' },
      { pagePath: 'pages/services/index', text: '服务' },
      { pagePath: 'pages/me/index', text: '我的' },
    ],
  },
  // Where somebody is, asked for by a press: to check in at the place of a service, to sort open orders, to say where help is needed.
  ...(web
    ? {}
    : {
        requiredPrivateInfos: ['getLocation'],
        permission: { 'scope.userLocation': { desc: '用来把近的活动和单子排在前面，和到服务地点签到' } },
      }),
  lazyCodeLoading: 'requiredComponents',
  // WeChat shows its privacy notice before the first call of a declared interface.
  ...(web ? {} : { __usePrivacyCheck__: true, darkmode: true, themeLocation: 'theme.json' }),
  // WeChat's own 同声传译, which reads aloud. An app must have added it (docs/deploy.md): without that it would not start.
  ...(web || process.env.LINLI_READ_ALOUD === '0' ? {} : { plugins: { WechatSI: { version: '0.3.6', provider: 'wx069ba97219f66d99' } } }),
})
