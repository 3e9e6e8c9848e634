import type { ThemeConfig } from 'antd'

/** The product's colours (look/README), for antd's algorithm; the same values stand as CSS variables in desk.scss. */
export const colours = {
  ground: '#FAF7F1',
  surface: '#FFFFFF',
  ink: '#1D2A2E',
  ink2: '#4F5D63',
  line: '#E6E0D4',
  teal: '#0B6B66',
  tealDeep: '#084B47',
  tealTint: '#E2F0EE',
  amber: '#9A4F00',
  amberTint: '#FCEFDC',
  red: '#A8261C',
  redTint: '#FAE8E5',
} as const

const flat = { boxShadow: 'none', primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' }

export const theme: ThemeConfig = {
  token: {
    colorPrimary: colours.teal,
    colorLink: colours.teal,
    colorLinkHover: colours.tealDeep,
    colorInfo: colours.teal,
    colorSuccess: colours.teal,
    colorWarning: colours.amber,
    colorError: colours.red,
    colorTextBase: colours.ink,
    colorTextSecondary: colours.ink2,
    colorTextTertiary: colours.ink2,
    colorTextDescription: colours.ink2,
    colorTextPlaceholder: '#6B777C',
    colorBgLayout: colours.ground,
    colorBorder: '#D5CDBD',
    colorBorderSecondary: colours.line,
    colorSplit: colours.line,
    borderRadius: 10,
    borderRadiusLG: 14,
    borderRadiusSM: 8,
    fontSize: 14,
    controlHeight: 36,
    fontFamily: '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif',
    boxShadow: '0 12px 40px rgba(29, 42, 46, .14)',
    boxShadowSecondary: '0 8px 28px rgba(29, 42, 46, .12)',
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
  components: {
    Button: { ...flat, fontWeight: 600, paddingInline: 16 },
    Table: {
      headerBg: 'transparent',
      headerColor: colours.ink2,
      headerSplitColor: 'transparent',
      rowHoverBg: '#FBF9F4',
      borderColor: '#F0EBE1',
      cellPaddingBlock: 11,
      cellPaddingInline: 10,
    },
    Tree: { nodeSelectedBg: colours.tealTint, nodeHoverBg: '#F6F2EA', titleHeight: 34, directoryNodeSelectedBg: colours.tealTint },
    Segmented: { trackBg: '#F0EBE1', itemSelectedColor: colours.tealDeep },
    Steps: { dotSize: 8 },
    Tabs: { horizontalMargin: '0 0 20px 0' },
    Alert: { defaultPadding: '10px 14px' },
    Modal: { titleFontSize: 18 },
  },
}
