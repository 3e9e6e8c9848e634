export default definePageConfig({ navigationBarTitleText: '想装电梯', enablePullDownRefresh: true })
