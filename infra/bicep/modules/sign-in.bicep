// The app registration that people and programs sign in to, without a secret: App Service asks for an
// id token alone. Whoever deploys this needs Application.ReadWrite.OwnedBy in Microsoft Graph, and
// AppRoleAssignment.ReadWrite.All for the assignments; with authenticationClientId neither.
extension microsoftGraphV1

@description('Name that the registration is found by again; unique in the tenant, and not to be changed.')
param uniqueName string

@description('Name that people see when they sign in.')
param displayName string

@description('Where the app is, without a slash at the end.')
param url string

@description('Object id of the person or group who administers documents; empty: nobody yet.')
param administratorPrincipalId string

@description('Object id of the principal that deploys: a user, so that the smoke test can upload.')
param deployerPrincipalId string

var roles = [
  {
    id: guid(uniqueName, 'Documents.User')
    value: 'Documents.User'
    displayName: 'User'
    description: 'Brings documents, and sees what came of them.'
    allowedMemberTypes: ['User', 'Application']
    isEnabled: true
  }
  {
    id: guid(uniqueName, 'Documents.Admin')
    value: 'Documents.Admin'
    displayName: 'Administrator'
    description: 'Sees everybody\'s documents, and looks after the queues.'
    allowedMemberTypes: ['User', 'Application']
    isEnabled: true
  }
]

var web = {
  homePageUrl: url
  redirectUris: ['${url}/.auth/login/aad/callback']
  implicitGrantSettings: { enableIdTokenIssuance: true, enableAccessTokenIssuance: false }
}

var api = { requestedAccessTokenVersion: 2 }

resource registration 'Microsoft.Graph/applications@v1.0' = {
  uniqueName: uniqueName
  displayName: displayName
  signInAudience: 'AzureADMyOrg'
  appRoles: roles
  web: web
  api: api
}

// Once more, with the address that has the id in it, which is known only now.
resource addressed 'Microsoft.Graph/applications@v1.0' = {
  uniqueName: uniqueName
  displayName: displayName
  signInAudience: 'AzureADMyOrg'
  identifierUris: ['api://${registration.appId}']
  appRoles: roles
  web: web
  api: api
}

resource principal 'Microsoft.Graph/servicePrincipals@v1.0' = {
  appId: addressed.appId
}

resource deployerUses 'Microsoft.Graph/appRoleAssignedTo@v1.0' = {
  appRoleId: roles[0].id
  principalId: deployerPrincipalId
  resourceId: principal.id
}

resource administratorAdministers 'Microsoft.Graph/appRoleAssignedTo@v1.0' = if (!empty(administratorPrincipalId)) {
  appRoleId: roles[1].id
  principalId: administratorPrincipalId
  resourceId: principal.id
}

@description('Client id of the registration.')
output clientId string = addressed.appId
