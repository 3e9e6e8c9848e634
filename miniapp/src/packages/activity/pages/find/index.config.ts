export default definePageConfig({ navigationBarTitleText: '附近的手机课', enablePullDownRefresh: true })
