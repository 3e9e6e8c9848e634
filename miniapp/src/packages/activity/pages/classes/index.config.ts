export default definePageConfig({ navigationBarTitleText: '学手机', enablePullDownRefresh: true })
