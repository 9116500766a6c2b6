// The one identity by which the app reaches everything else.

@description('Name of the identity.')
param name string

@description('Where it is kept.')
param location string

@description('Tags.')
param tags object

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
  tags: tags
}

@description('Resource id.')
output id string = identity.id

@description('Name, by which databases know it.')
output name string = identity.name

@description('Client id, by which the app chooses it.')
output clientId string = identity.properties.clientId

@description('Object id, to which roles are given.')
output principalId string = identity.properties.principalId
