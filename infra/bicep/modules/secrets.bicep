// Where the one secret lies that an identity can't replace: the receiver of the webhook knows it too.

@description('Name of the vault.')
@maxLength(24)
param name string

@description('Where it is kept.')
param location string

@description('Tags.')
param tags object

@description('Object id of the identity that reads it.')
param principalId string

@secure()
@description('The webhook\'s secret.')
param webhookSecret string

// Key Vault Secrets User: reads secrets, and nothing else.
var secretsUser = subscriptionResourceId(
  'Microsoft.Authorization/roleDefinitions',
  '4633458b-17de-408a-b874-0445c86b69e6'
)

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 30
  }

  resource secret 'secrets' = {
    name: 'webhook-secret'
    properties: { value: webhookSecret }
  }
}

resource reads 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, principalId, secretsUser)
  scope: vault
  properties: {
    roleDefinitionId: secretsUser
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

@description('Address of the secret, for a reference in the settings.')
output webhookSecretUri string = vault::secret.properties.secretUri
