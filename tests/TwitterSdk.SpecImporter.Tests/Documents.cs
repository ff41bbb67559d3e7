namespace TwitterSdk.SpecImporter.Tests;

/// <summary>Small documents in the shapes that the vendor's have.</summary>
internal static class Documents
{
    public const string Small = """
        {
          "openapi": "3.0.0",
          "paths": {
            "/2/tweets/{id}": {
              "get": {
                "operationId": "getPost", "tags": ["Posts"],
                "security": [{ "BearerToken": [] }, { "OAuth2UserToken": ["users.read", "tweet.read"] }],
                "parameters": [
                  { "name": "id", "in": "path", "required": true, "schema": { "type": "string" } },
                  { "name": "max_results", "in": "query", "schema": { "type": "integer", "format": "int32", "minimum": 5, "maximum": 100 } },
                  { "name": "pagination_token", "in": "query", "schema": { "type": "string" } },
                  { "name": "post.fields", "in": "query", "schema": { "type": "array", "items": { "type": "string", "enum": ["id", "note_post"] } } }
                ],
                "responses": { "200": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/GetPostResponse" } } } } }
              }
            },
            "/2/tweets": {
              "post": {
                "operationId": "createThing", "tags": ["Posts"],
                "security": [{ "UserToken": [] }],
                "requestBody": { "content": { "application/json": { "schema": { "type": "object", "required": ["text"], "properties": { "text": { "type": "string" }, "author_id": { "type": "string" } } } } } },
                "responses": { "201": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/CreateThingResponse" } } } } }
              }
            }
          },
          "components": {
            "schemas": {
              "GetPostResponse": { "properties": { "data": { "type": "array", "items": { "$ref": "#/components/schemas/Post" } }, "errors": { "type": "array", "items": { "$ref": "#/components/schemas/Problem" } }, "meta": { "type": "object", "properties": { "next_token": { "type": "string" } } } } },
              "CreateThingResponse": { "properties": { "data": { "$ref": "#/components/schemas/Post" } } },
              "Post": { "type": "object", "properties": { "id": { "type": "string" }, "author_id": { "type": "string" }, "note_post": { "type": "string", "nullable": true }, "created_at": { "type": "string", "format": "date-time" } } },
              "Problem": { "type": "object", "required": ["title"], "properties": { "title": { "type": "string" } } }
            }
          }
        }
        """;

    /// <summary>3.1, <c>allOf</c>, shared responses, no tags, bodies in line, unknown keywords, and much that is missing.</summary>
    public const string Odd = """
        {
          "openapi": "3.1.0",
          "paths": {
            "/2/odd": {
              "parameters": [{ "name": "all", "in": "query", "schema": { "type": ["integer", "null"] } }, { "name": "crumb", "in": "cookie", "schema": {} }],
              "get": {
                "operationId": "getOdd",
                "security": [{ "MagicToken": [] }],
                "responses": { "200": { "$ref": "#/components/responses/Odd" }, "default": { "$ref": "#/components/responses/Nothing" } }
              },
              "post": { "responses": {} },
              "delete": { "operationId": "deleteOdd", "responses": {} }
            }
          },
          "components": {
            "responses": { "Odd": { "content": { "application/json": { "schema": { "allOf": [{ "$ref": "#/components/schemas/Half" }, { "properties": { "b": { "type": ["string", "null"] } } }] } } } } },
            "schemas": { "Half": { "type": "object", "unevaluatedProperties": false, "properties": { "a": { "$ref": "#/components/schemas/Gone" } } } }
          }
        }
        """;
}
