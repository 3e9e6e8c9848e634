/** WeChat asks for this component when the tab bar is custom; ours is drawn by the page shell. */
export default function NoTabBar() {
  return null
}
